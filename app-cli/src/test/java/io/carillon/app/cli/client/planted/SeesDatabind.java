package io.carillon.app.cli.client.planted;

/** Breaks a rule on purpose. */
public final class SeesDatabind {
    Object mapper = new com.fasterxml.jackson.databind.planted.Mapper();
}
