package io.carillon.simulator.fault;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** The reports or replies are gone at the provider, and the answer says that nothing waits. */
@JsonTypeName("lose")
record LostRows() implements Fault {
    @Override
    public <T> Rows<T> onRows(Rows<T> rows, SplittableRandom random) {
        return rows.withNow(List.of());
    }

    @Override
    public Optional<String> objection(String api, Vocabulary vocabulary) {
        return RowFaults.objection(api, vocabulary);
    }
}
