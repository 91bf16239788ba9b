package io.carillon.adapters.planted.server;

/** What planted classes look at. */
public final class Server {
    int count;
}
