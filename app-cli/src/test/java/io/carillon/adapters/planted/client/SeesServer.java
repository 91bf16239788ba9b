package io.carillon.adapters.planted.client;

/** Breaks a rule on purpose. */
public final class SeesServer {
    Object server = new io.carillon.adapters.planted.server.Server();
}
