package io.carillon.domain.flow;

/** A part of a bot's flow that can be sent to a subscriber. @param id the provider's */
public record SubFlow(String id, String name) {}
