package io.carillon.app.http.json;

import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.conversation.ReplyInConversation.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads the body of {@code POST /v1/conversations/{id}/messages}: a message whose channel and recipient are known. */
public final class ReplyReader {
    private final JsonInput input;
    private final SubmissionReader submission;
    private Optional<String> clientReference = Optional.empty();

    private ReplyReader(JsonInput input) {
        this.input = input;
        this.submission = new SubmissionReader(input);
    }

    public static Parsed<Reply> read(byte[] body) {
        ReplyReader[] reader = new ReplyReader[1];
        List<Problem> problems = JsonInput.read(body, input -> {
            reader[0] = new ReplyReader(input);
            return reader[0]::member;
        });
        return new Parsed<>(reader[0].reply(), problems);
    }

    private boolean member(String name, String pointer) throws IOException {
        if (name.equals("client_reference")) {
            clientReference = input.text(pointer, SendMessageReader.LONGEST_REFERENCE);
            return true;
        }
        return !name.equals("channel") && submission.member(name, pointer);
    }

    private Reply reply() {
        return new Reply(
                submission.content,
                submission.adapt,
                submission.options(),
                submission.sendAt,
                submission.expiresAt,
                clientReference,
                submission.onUnknown);
    }
}
