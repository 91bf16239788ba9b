package io.carillon.adapters.jetchat.server;

/** A tag of a bot (contract jetchat A6). */
public record JetchatTag(String tagNs, String name) {}
