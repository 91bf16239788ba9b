package io.carillon.testkit.store;

/** To come. */
public interface ChatContract extends StoreUnderTest {}
