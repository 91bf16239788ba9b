package io.carillon.simulator.fault;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/** The reports or replies of an answer come in an order drawn from the seed. */
@JsonTypeName("reorder")
record ReorderedRows() implements Fault {
    @Override
    public <T> Rows<T> onRows(Rows<T> rows, SplittableRandom random) {
        List<T> mixed = new ArrayList<>(rows.now());
        Collections.shuffle(mixed, new Random(random.nextLong()));
        if (mixed.equals(rows.now())) {
            Collections.reverse(mixed);
        }
        return rows.withNow(mixed);
    }

    @Override
    public Optional<String> objection(String api, Vocabulary vocabulary) {
        return RowFaults.objection(api, vocabulary);
    }
}
