package io.carillon.adapters.jetchat.server;

/** A field and what it is to be. */
public record JetchatAssignment(JetchatRef field, String value) {}
