package io.carillon.ports.planted;

/** Breaks a rule on purpose. */
public final class SeesRetrofit {
    Object client = new retrofit2.planted.Client();
}
