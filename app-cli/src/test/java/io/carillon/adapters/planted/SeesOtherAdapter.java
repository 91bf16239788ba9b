package io.carillon.adapters.planted;

/** Breaks a rule on purpose. */
public final class SeesOtherAdapter {
    Object other = new io.carillon.adapters.other.Other();
}
