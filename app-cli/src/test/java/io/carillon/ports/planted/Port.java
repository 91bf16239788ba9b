package io.carillon.ports.planted;

/** What planted classes look at. */
public final class Port {
    int count;
}
