package io.carillon.adapters.other;

/** What planted classes look at. */
public final class Other {
    int count;
}
