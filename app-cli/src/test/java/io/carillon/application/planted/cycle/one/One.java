package io.carillon.application.planted.cycle.one;

/** Breaks a rule on purpose. */
public final class One {
    io.carillon.application.planted.cycle.two.Two two;
}
