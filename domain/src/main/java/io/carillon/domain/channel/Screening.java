package io.carillon.domain.channel;

/** A provider's verdict on a text: whether it would be stopped, and the provider's own words. */
public record Screening(boolean blocked, String detail) {}
