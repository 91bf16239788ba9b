package io.carillon.adapters.planted.server;

/** Breaks a rule on purpose. */
public final class SeesClient {
    Object client = new io.carillon.adapters.planted.client.Client();
}
