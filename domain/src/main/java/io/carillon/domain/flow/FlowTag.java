package io.carillon.domain.flow;

/** A tag that a bot knows. @param id the provider's */
public record FlowTag(String id, String name) {}
