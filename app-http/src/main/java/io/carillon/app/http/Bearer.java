package io.carillon.app.http;

import io.carillon.app.http.problem.ApiProblem;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.ports.provider.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** The one API key. Compared in constant time. */
final class Bearer {
    private static final String SCHEME = "Bearer ";

    private final byte[] key;

    /** @throws IllegalArgumentException when the key is empty: it would let everybody in */
    Bearer(Secret key) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("the API key must not be empty");
        }
        this.key = key.reveal().getBytes(StandardCharsets.UTF_8);
    }

    /** What is wrong with an {@code Authorization} header; empty when nothing is. @param header null when absent */
    Optional<ApiProblem> objection(String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.of(unauthorized("send the API key as Authorization: Bearer KEY", "Bearer"));
        }
        byte[] given = header.substring(SCHEME.length()).trim().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(key, given)
                ? Optional.empty()
                : Optional.of(unauthorized("this API key is not known", "Bearer error=\"invalid_token\""));
    }

    private static ApiProblem unauthorized(String detail, String challenge) {
        return ApiProblem.of(ProblemCode.UNAUTHORIZED, detail).with("WWW-Authenticate", challenge);
    }
}
