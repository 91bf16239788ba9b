package io.carillon.adapters.store;

import java.sql.SQLException;

/** One operation on the store, run by the writer within a transaction. */
interface Work<T> {
    T on(Workspace workspace) throws SQLException;
}
