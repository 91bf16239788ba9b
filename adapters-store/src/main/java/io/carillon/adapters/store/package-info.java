/** The store on SQLite: {@link io.carillon.adapters.store.SqliteStore} is the way in. docs/adr/0002-storage-layout.md explains the tables. */
package io.carillon.adapters.store;
