package io.carillon.domain.planted;

/** Breaks a rule on purpose. */
public final class SeesPorts {
    Object port = new io.carillon.ports.planted.Port();
}
