package io.carillon.adapters.jetchat.server;

import java.util.List;

/** Has its way with the rows of a list before they are written. */
public interface JetchatRowChange {
    JetchatRowChange NONE = new JetchatRowChange() {
        @Override
        public <T> List<T> change(List<T> rows) {
            return rows;
        }
    };

    <T> List<T> change(List<T> rows);
}
