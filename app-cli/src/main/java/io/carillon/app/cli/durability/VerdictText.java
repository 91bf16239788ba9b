package io.carillon.app.cli.durability;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.Table;
import io.carillon.app.cli.output.Terminal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A verdict, for people and as a document. */
public final class VerdictText {
    private static final int MOST_SHOWN = 50;

    private VerdictText() {}

    public static void print(Verdict verdict, Terminal terminal) {
        Table table = new Table("LEDGER", "");
        verdict.figures().forEach((name, value) -> table.row(name, String.valueOf(value)));
        table.print(terminal);
        verdict.notes().forEach(note -> terminal.out().println("note: " + note));
        terminal.out().println();
        if (verdict.holds()) {
            terminal.out().println("Every promise holds.");
        } else {
            printViolations(verdict, terminal);
        }
        verdict.folder().ifPresent(folder -> terminal.out().println("kept: " + folder));
    }

    private static void printViolations(Verdict verdict, Terminal terminal) {
        Map<String, Integer> counts = new TreeMap<>();
        verdict.violations().forEach(one -> counts.merge(one.rule(), 1, Integer::sum));
        terminal.out().println("BROKEN: " + counts);
        for (Violation one : verdict.violations().stream().limit(MOST_SHOWN).toList()) {
            terminal.out().println("  " + one.rule() + " " + one.message() + ": " + Terminal.clean(one.detail()));
            Json explanation = verdict.explanations().getOrDefault(one.message(), Json.ABSENT);
            if (explanation.value() != null) {
                terminal.out().println("    why: " + explanation.get("why").orEmpty());
                terminal.out()
                        .println("    facts: "
                                + Terminal.clean(explanation.get("facts").write()));
                terminal.out()
                        .println("    calls: "
                                + Terminal.clean(explanation.get("calls").write()));
            }
        }
        if (verdict.violations().size() > MOST_SHOWN) {
            terminal.out().println("  and " + (verdict.violations().size() - MOST_SHOWN) + " more");
        }
    }

    /** {@code {ok, figures, violations, notes, folder}}. */
    public static Json document(Verdict verdict) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("ok", verdict.holds());
        document.put("figures", verdict.figures());
        document.put(
                "violations",
                verdict.violations().stream().map(one -> written(one, verdict)).toList());
        document.put("notes", verdict.notes());
        document.put("folder", verdict.folder().map(Object::toString).orElse(null));
        return Json.of(document);
    }

    private static Json written(Violation one, Verdict verdict) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("rule", one.rule());
        members.put("message", one.message());
        members.put("detail", one.detail());
        members.put("explanation", verdict.explanations().getOrDefault(one.message(), Json.ABSENT));
        return Json.of(members);
    }
}
