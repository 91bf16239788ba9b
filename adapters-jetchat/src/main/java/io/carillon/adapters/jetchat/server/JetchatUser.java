package io.carillon.adapters.jetchat.server;

/** The owner of a key (contract jetchat A6). */
public record JetchatUser(long id, String name, String email) {}
