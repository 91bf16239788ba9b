package io.carillon.testkit.store;

import io.carillon.ports.store.Store;

/** The way to the store that a contract examines. */
public interface StoreUnderTest {
    /** Opens an empty store. The test closes what it opened when the test method is over. */
    Store open();

    /** Closes the store and opens what it kept, as a restarted process would. */
    Store reopen(Store store);
}
