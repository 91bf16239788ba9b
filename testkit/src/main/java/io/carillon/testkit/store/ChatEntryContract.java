package io.carillon.testkit.store;

/** To come. */
public interface ChatEntryContract extends StoreUnderTest {}
