package io.carillon.adapters.planted;

/** Breaks a rule on purpose. */
public final class SeesApplication {
    Object application = new io.carillon.application.planted.SeesSql();
}
