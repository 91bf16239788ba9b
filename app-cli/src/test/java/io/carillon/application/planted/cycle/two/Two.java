package io.carillon.application.planted.cycle.two;

/** Breaks a rule on purpose. */
public final class Two {
    io.carillon.application.planted.cycle.one.One one;
}
