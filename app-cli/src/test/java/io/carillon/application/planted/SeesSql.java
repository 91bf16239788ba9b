package io.carillon.application.planted;

/** Breaks a rule on purpose. */
public final class SeesSql {
    java.sql.Connection connection;
}
