/**
 * What the application offers, one interface per activity, one package per concept. Refusals are values, complete and all at
 * once; {@link io.carillon.ports.store.StorageUnavailable} is the only exception a caller must expect. Safe for use by several threads.
 */
package io.carillon.ports.usecase;
