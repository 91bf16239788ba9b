package io.carillon.app.cli.durability;

import io.carillon.app.cli.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a trial ended.
 *
 * @param figures name and value, in the order of the ledger
 * @param violations every broken promise
 * @param explanations what the API says of the messages concerned, by id
 * @param notes what could not be tried
 * @param folder the store, the log and the configuration, when they are kept
 */
public record Verdict(
        Map<String, Object> figures,
        List<Violation> violations,
        Map<String, Json> explanations,
        List<String> notes,
        Optional<Path> folder) {

    public boolean holds() {
        return violations.isEmpty();
    }

    Verdict keptIn(Path kept) {
        return new Verdict(figures, violations, explanations, notes, Optional.of(kept));
    }
}
