package io.carillon.ports.planted;

/** Breaks a rule on purpose. */
public final class SeesAdapter {
    Object adapter = new io.carillon.adapters.other.Other();
}
