package io.carillon.adapters.planted.client;

/** What planted classes look at. */
public final class Client {
    int count;
}
