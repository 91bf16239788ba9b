package io.carillon.adapters.afilnet.server;

/** The two parameters that name a channel. */
public record AfilnetRoute(String platform, String platformid) {}
