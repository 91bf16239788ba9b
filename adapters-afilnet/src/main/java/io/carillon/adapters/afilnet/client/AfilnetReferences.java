package io.carillon.adapters.afilnet.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.domain.message.ProviderReference;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ids of a page's messages. A row without one gets the same derived id whenever it is listed: of its time, direction and
 * words, and of which of several equal rows it is. Its status is left out, because it changes. One for each page.
 */
final class AfilnetReferences {
    private static final List<String> WORDS = List.of("datetime", "message", "type", "fileurl");
    private static final int LONGEST = 256;

    private final Map<String, Integer> seen = new HashMap<>();

    ProviderReference of(AfilnetRow row) {
        // Zero stands for none: if it stood for one message, a derived id would do as well.
        Optional<String> id = row.field("messageid").filter(text -> !text.matches("0+"));
        return new ProviderReference(
                id.map(text -> text.length() <= LONGEST ? text : digest(text)).orElseGet(() -> derived(row)));
    }

    private String derived(AfilnetRow row) {
        String digest = digest(WORDS.stream()
                .map(name -> row.text(name).orElse(""))
                .map(text -> text.length() + ":" + text)
                .collect(Collectors.joining("", direction(row), "")));
        return digest + "-" + seen.merge(digest, 1, Integer::sum);
    }

    private static String direction(AfilnetRow row) {
        return row.field("sent")
                .or(() -> row.field("issent"))
                .flatMap(AfilnetValues::direction)
                .map(Enum::name)
                .orElse("");
    }

    /** Begins with a letter, so that it is never taken for a number. */
    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return "x" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
