package io.carillon.domain.subscriber;

import io.carillon.domain.message.Content;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words by which people say that they want no more messages, or want them again. A message counts when it consists of the
 * word alone; case, full-width letters, and spaces and full stops around it make no difference.
 */
public record ConsentWords(Set<String> optOut, Set<String> optIn) {
    public static final ConsentWords DEFAULT = of(
            List.of(
                    "STOP",
                    "STOPALL",
                    "UNSUBSCRIBE",
                    "BAJA",
                    "SAIR",
                    "PARAR",
                    "\u9000\u8ba2",
                    "\u9000\u8a02",
                    "T",
                    "TD"),
            List.of("START", "UNSTOP", "ALTA", "VOLTAR", "\u8ba2\u9605"));

    public ConsentWords {
        optOut = Set.copyOf(optOut);
        optIn = Set.copyOf(optIn);
    }

    public static ConsentWords of(Collection<String> optOut, Collection<String> optIn) {
        return new ConsentWords(
                optOut.stream().map(ConsentWords::canonical).collect(Collectors.toSet()),
                optIn.stream().map(ConsentWords::canonical).collect(Collectors.toSet()));
    }

    /** What somebody says by a message; empty for all but the words. */
    public Optional<Consent> said(Content content) {
        if (!(content instanceof Content.Text text) || text.text().length() > 64) {
            return Optional.empty();
        }
        String word = canonical(text.text());
        if (optOut.contains(word)) {
            return Optional.of(Consent.OPTED_OUT);
        }
        return optIn.contains(word) ? Optional.of(Consent.OPTED_IN) : Optional.empty();
    }

    private static String canonical(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("^[\\s.!\u3002\"']+|[\\s.!\u3002\"']+$", "")
                .toUpperCase(Locale.ROOT);
    }
}
