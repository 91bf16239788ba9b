package io.carillon.app.http.json;

import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.message.RedriveMessages.Many;
import io.carillon.ports.usecase.message.RedriveMessages.Terms;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the bodies of {@code POST …/redrive}. Not safe for use by several threads. */
public final class RedriveReader {
    private static final int LONGEST_STATUS = 64;
    private static final int USUAL_LIMIT = 1_000;

    private final JsonInput input;
    private Optional<Instant> expiresAt = Optional.empty();
    private boolean evenIfUnknown;
    private Optional<String> status = Optional.empty();
    private Optional<Instant> since = Optional.empty();
    private Optional<Integer> limit = Optional.empty();

    private RedriveReader(JsonInput input) {
        this.input = input;
    }

    /** Of one message; the body may be empty. */
    public static Parsed<Terms> terms(byte[] body) {
        if (body.length == 0) {
            return new Parsed<>(new Terms(Optional.empty(), false), List.of());
        }
        RedriveReader[] reader = new RedriveReader[1];
        List<Problem> problems = JsonInput.read(body, input -> {
            reader[0] = new RedriveReader(input);
            return reader[0]::ofMessage;
        });
        return new Parsed<>(new Terms(reader[0].expiresAt, reader[0].evenIfUnknown), problems);
    }

    /** Of the dead letters of a channel. */
    public static Parsed<Many> many(byte[] body) {
        RedriveReader[] reader = new RedriveReader[1];
        List<Problem> problems = JsonInput.read(body, input -> {
            reader[0] = new RedriveReader(input);
            return reader[0]::ofChannel;
        });
        RedriveReader read = reader[0];
        return new Parsed<>(
                new Many(read.status, read.since, read.expiresAt, read.limit.orElse(USUAL_LIMIT)), problems);
    }

    private boolean ofMessage(String name, String pointer) throws IOException {
        switch (name) {
            case "expires_at" -> expiresAt = input.time(pointer);
            case "even_if_unknown" -> evenIfUnknown = input.truth(pointer);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean ofChannel(String name, String pointer) throws IOException {
        switch (name) {
            case "status" -> status = input.text(pointer, LONGEST_STATUS);
            case "since" -> since = input.time(pointer);
            case "expires_at" -> expiresAt = input.time(pointer);
            case "limit" -> limit = input.integer(pointer, 1);
            default -> {
                return false;
            }
        }
        return true;
    }
}
