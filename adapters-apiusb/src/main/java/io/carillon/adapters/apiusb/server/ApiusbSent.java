package io.carillon.adapters.apiusb.server;

/** A message taken for one receiver. */
public record ApiusbSent(String uuid, long id) {}
