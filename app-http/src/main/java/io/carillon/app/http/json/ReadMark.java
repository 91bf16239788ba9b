package io.carillon.app.http.json;

import io.carillon.domain.message.MessageId;
import io.carillon.ports.usecase.Problem;
import java.util.List;
import java.util.Optional;

/** Reads the optional body of {@code POST /v1/conversations/{id}/read}. */
public final class ReadMark {
    private static final int LONGEST_ID = 64;

    private ReadMark() {}

    /** Up to which message; empty for all. @throws ProblemException when the body says something else */
    public static Optional<MessageId> read(byte[] body) {
        if (body.length == 0) {
            return Optional.empty();
        }
        var parsed = SingleTextReader.read(body, "up_to", LONGEST_ID);
        Optional<MessageId> upTo = parsed.value().flatMap(MessageId::parse);
        boolean misread = parsed.value().isPresent() && upTo.isEmpty();
        parsed.with(misread ? List.of(new Problem("/up_to", "invalid_id", "must be a message's id")) : List.of())
                .orThrow(read -> List.of());
        return upTo;
    }
}
