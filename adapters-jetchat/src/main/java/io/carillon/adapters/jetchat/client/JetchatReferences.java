package io.carillon.adapters.jetchat.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.domain.message.ProviderReference;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ids of a page's messages. A row without one gets the same derived id whenever it is listed: of its time, type and words, and
 * of which of several equal rows it is. One for each page.
 */
final class JetchatReferences {
    private static final List<String> WORDS = List.of("ts", "type", "msg_type", "content", "payload");
    private static final int LONGEST = 128;

    private final Map<String, Integer> seen = new HashMap<>();

    ProviderReference of(JetchatRow row, Set<String> flaws) {
        Optional<String> id = row.field("id")
                .filter(text -> !text.matches("0+"))
                .or(() -> row.field("mid"))
                .filter(text -> text.length() <= LONGEST);
        ProviderReference reference = new ProviderReference(id.orElseGet(() -> derived(row)));
        if (number(reference).isEmpty()) {
            flaws.add(JetchatListing.NO_ID);
        }
        return reference;
    }

    /** The id as a number; empty when it is none. */
    static Optional<BigInteger> number(ProviderReference reference) {
        String id = reference.value();
        return id.matches("[0-9]+") ? Optional.of(new BigInteger(id)) : Optional.empty();
    }

    private String derived(JetchatRow row) {
        String digest = digest(WORDS.stream()
                .map(name -> row.text(name).orElse(""))
                .map(text -> text.length() + ":" + text)
                .collect(Collectors.joining()));
        return digest + "-" + seen.merge(digest, 1, Integer::sum);
    }

    /** Begins with a letter, so that it is never taken for a number. */
    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return "x" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
