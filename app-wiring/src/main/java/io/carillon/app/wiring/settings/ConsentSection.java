package io.carillon.app.wiring.settings;

import io.carillon.domain.subscriber.ConsentWords;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Reads {@code consent}: a list that is given takes the place of the usual words; one that is absent keeps them. */
record ConsentSection(ProblemList problems) {
    /** What is longer is never taken for a word. */
    private static final int LONGEST = 64;

    record Keys(List<String> optOut, List<String> optIn) {}

    ConsentWords read(Node.Mapping mapping) {
        new KnownKeys(problems).check(mapping, "consent", RecordBinding.keys(Keys.class));
        Keys keys =
                new RecordBinding(problems).bind(Keys.class, mapping, "consent").orElseThrow();
        ConsentWords standard = ConsentWords.DEFAULT;
        ConsentWords words = ConsentWords.of(
                keys.optOut() == null ? standard.optOut() : checked(mapping, "opt_out", keys.optOut()),
                keys.optIn() == null ? standard.optIn() : checked(mapping, "opt_in", keys.optIn()));
        if (words.optOut().contains("") || words.optIn().contains("")) {
            problems.add("consent", mapping, "a word needs a letter or a digit");
        }
        if (!Collections.disjoint(words.optOut(), words.optIn())) {
            problems.add("consent", mapping, "a word cannot mean both: opt_out and opt_in have one in common");
        }
        return words;
    }

    private Collection<String> checked(Node.Mapping mapping, String key, List<String> words) {
        if (words.stream().anyMatch(word -> word.length() > LONGEST)) {
            problems.add("consent." + key, mapping.members().get(key), "a word has at most " + LONGEST + " characters");
        }
        return words;
    }
}
