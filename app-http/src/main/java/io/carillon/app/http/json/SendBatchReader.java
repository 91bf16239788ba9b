package io.carillon.app.http.json;

import com.fasterxml.jackson.core.JsonToken;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.batch.SendBatches.Recipient;
import io.carillon.ports.usecase.batch.SendBatches.SendBatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the body of {@code POST /v1/batches}; a recipient is a text or an object. */
public final class SendBatchReader {
    private final JsonInput input;
    private final SubmissionReader submission;
    private Optional<List<Recipient>> recipients = Optional.empty();

    private SendBatchReader(JsonInput input) {
        this.input = input;
        this.submission = new SubmissionReader(input);
    }

    public static Parsed<SendBatch> read(byte[] body) {
        SendBatchReader[] reader = new SendBatchReader[1];
        List<Problem> problems = JsonInput.read(body, input -> {
            reader[0] = new SendBatchReader(input);
            return reader[0]::member;
        });
        return new Parsed<>(reader[0].command(), problems);
    }

    private boolean member(String name, String pointer) throws IOException {
        if (!name.equals("recipients")) {
            return submission.member(name, pointer);
        }
        List<Recipient> found = new ArrayList<>();
        if (input.array(pointer, at -> recipient(at).ifPresent(found::add))) {
            recipients = Optional.of(found);
        }
        return true;
    }

    private Optional<Recipient> recipient(String pointer) throws IOException {
        if (input.token() == JsonToken.VALUE_STRING) {
            return input.text(pointer, SendMessageReader.LONGEST_RECIPIENT)
                    .map(to -> new Recipient(to, Optional.empty()));
        }
        if (input.token() != JsonToken.START_OBJECT) {
            input.mistyped(pointer, "a text or an object with to and client_reference");
            return Optional.empty();
        }
        return new RecipientReader().read(pointer);
    }

    private SendBatch command() {
        return new SendBatch(
                submission.channel,
                recipients,
                submission.content,
                submission.adapt,
                submission.options(),
                submission.sendAt,
                submission.expiresAt,
                submission.onUnknown);
    }

    private final class RecipientReader {
        private Optional<String> to = Optional.empty();
        private Optional<String> reference = Optional.empty();

        Optional<Recipient> read(String pointer) throws IOException {
            input.object(pointer, this::member);
            if (to.isEmpty() && !input.hasProblemAt(pointer + "/to")) {
                input.add(pointer + "/to", "missing", "is missing");
            }
            return to.map(address -> new Recipient(address, reference));
        }

        private boolean member(String name, String pointer) throws IOException {
            switch (name) {
                case "to" -> to = input.text(pointer, SendMessageReader.LONGEST_RECIPIENT);
                case "client_reference" -> reference = input.text(pointer, SendMessageReader.LONGEST_REFERENCE);
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
