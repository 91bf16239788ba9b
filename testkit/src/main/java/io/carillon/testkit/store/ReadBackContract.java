package io.carillon.testkit.store;

/** To come. */
public interface ReadBackContract extends StoreUnderTest {}
