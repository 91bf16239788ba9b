package io.carillon.app.http.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pages that explain the problems, one for each code. Immutable. */
public final class ProblemPages {
    private final Map<String, byte[]> pages;

    private ProblemPages(Map<String, byte[]> pages) {
        this.pages = pages;
    }

    /** Reads them from the jar. @throws IllegalStateException when a code has no page */
    public static ProblemPages load() {
        return new ProblemPages(Arrays.stream(ProblemCode.values())
                .map(ProblemCode::word)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(word -> word, ProblemPages::page)));
    }

    public Optional<byte[]> find(String code) {
        return Optional.ofNullable(pages.get(code));
    }

    private static byte[] page(String code) {
        try (InputStream in = ProblemPages.class.getResourceAsStream("/carillon/problems/" + code + ".md")) {
            if (in == null) {
                throw new IllegalStateException("the problem " + code + " has no page");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
