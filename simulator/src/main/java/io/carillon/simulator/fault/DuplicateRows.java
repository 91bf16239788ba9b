package io.carillon.simulator.fault;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Every report or reply of an answer comes twice.
 *
 * @param later whether the second time is a later answer; otherwise, and when absent, it is this one
 */
@JsonTypeName("duplicate")
record DuplicateRows(boolean later) implements Fault {
    @Override
    public <T> Rows<T> onRows(Rows<T> rows, SplittableRandom random) {
        if (later) {
            List<T> again = new ArrayList<>(rows.again());
            again.addAll(rows.now());
            return new Rows<>(rows.now(), again);
        }
        List<T> twice = new ArrayList<>();
        for (T row : rows.now()) {
            twice.add(row);
            twice.add(row);
        }
        return rows.withNow(twice);
    }

    @Override
    public Optional<String> objection(String api, Vocabulary vocabulary) {
        return RowFaults.objection(api, vocabulary);
    }
}
