package io.carillon.simulator.fault;

import java.util.Optional;

/** What the faults that act on reports and replies share. */
final class RowFaults {
    private RowFaults() {}

    static Optional<String> objection(String api, Vocabulary vocabulary) {
        return vocabulary.rowApis().contains(api)
                ? Optional.empty()
                : Optional.of("acts on " + String.join(", ", vocabulary.rowApis()) + " only");
    }
}
