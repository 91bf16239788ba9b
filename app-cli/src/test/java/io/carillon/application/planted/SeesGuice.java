package io.carillon.application.planted;

/** Breaks a rule on purpose. */
public final class SeesGuice {
    Object injector = new com.google.inject.planted.Injector();
}
