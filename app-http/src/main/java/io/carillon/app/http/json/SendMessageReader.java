package io.carillon.app.http.json;

import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.message.SendMessages.FallbackDraft;
import io.carillon.ports.usecase.message.SendMessages.SendMessage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads the body of {@code POST /v1/messages}. */
public final class SendMessageReader {
    static final int LONGEST_RECIPIENT = 256;
    static final int LONGEST_REFERENCE = 255;

    private final JsonInput input;
    private final SubmissionReader submission;
    private Optional<String> to = Optional.empty();
    private Optional<String> clientReference = Optional.empty();
    private Optional<List<FallbackDraft>> fallback = Optional.empty();

    private SendMessageReader(JsonInput input) {
        this.input = input;
        this.submission = new SubmissionReader(input);
    }

    public static Parsed<SendMessage> read(byte[] body) {
        SendMessageReader[] reader = new SendMessageReader[1];
        List<Problem> problems = JsonInput.read(body, input -> {
            reader[0] = new SendMessageReader(input);
            return reader[0]::member;
        });
        return new Parsed<>(reader[0].command(), problems);
    }

    private boolean member(String name, String pointer) throws IOException {
        switch (name) {
            case "to" -> to = input.text(pointer, LONGEST_RECIPIENT);
            case "client_reference" -> clientReference = input.text(pointer, LONGEST_REFERENCE);
            case "fallback" -> fallback = new FallbackReader(input).read(pointer);
            default -> {
                return submission.member(name, pointer);
            }
        }
        return true;
    }

    private SendMessage command() {
        return new SendMessage(
                submission.channel,
                to,
                submission.content,
                submission.adapt,
                submission.options(),
                submission.sendAt,
                submission.expiresAt,
                clientReference,
                submission.onUnknown,
                fallback);
    }
}
