/**
 * What every store must do, as tests to inherit ({@link io.carillon.testkit.store.StoreContract}), and a store in memory
 * that does it, for tests of what stands above the store.
 */
package io.carillon.testkit.store;
