package io.carillon.adapters.afilnet.server;

import io.carillon.adapters.wire.server.WireReply;
import io.carillon.adapters.wire.server.WireRequest;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers the requests of the web chat API: reads, checks in a fixed order (contract afilnet A4), asks the backend, writes.
 * Every answer but one has HTTP status 200, errors are in the envelope. Safe for many threads.
 */
public final class AfilnetServer {
    private final AfilnetBackend backend;
    private final Supplier<AfilnetDialect> dialect;

    /**
     * @param dialect asked once for each answer, so that it may change while the server runs
     */
    public AfilnetServer(AfilnetBackend backend, Supplier<AfilnetDialect> dialect) {
        this.backend = backend;
        this.dialect = dialect;
    }

    /** Reads and answers in one step. */
    public WireReply answer(WireRequest request) {
        return answer(AfilnetCall.read(request));
    }

    public WireReply answer(AfilnetCall call) {
        AfilnetRenderer renderer = new AfilnetRenderer(dialect.get());
        if (call.credentials().isEmpty()) {
            return renderer.noLogin();
        }
        Optional<AfilnetError> missing = AfilnetChecks.missing(call);
        if (missing.isPresent()) {
            return renderer.error(missing.get());
        }
        return call.credentials()
                .flatMap(backend::login)
                .map(session -> answer(call, session, renderer))
                .orElseGet(() -> renderer.error(AfilnetError.INCORRECT_USER_PASSWORD));
    }

    /** The answer to a request of which nothing is taken, whatever is in it. */
    public WireReply refuse(AfilnetError error) {
        return new AfilnetRenderer(dialect.get()).error(error);
    }

    private static WireReply answer(AfilnetCall call, AfilnetSession session, AfilnetRenderer renderer) {
        Optional<AfilnetError> incorrect = AfilnetChecks.incorrect(call);
        if (incorrect.isPresent()) {
            return renderer.error(incorrect.get());
        }
        AfilnetConversation conversation = new AfilnetConversation(call, session, renderer);
        return switch (call.method()) {
            case GETCHATCHANNELS -> renderer.channels(session.channels());
            case SENDMESSAGE -> conversation.sendMessage();
            case SENDFILE -> conversation.sendFile();
            case GETCHATS -> conversation.list(AfilnetQuery.Kind.CHATS);
            case GETMESSAGES -> conversation.list(AfilnetQuery.Kind.MESSAGES);
            case GETUNREADMESSAGES -> conversation.list(AfilnetQuery.Kind.UNREAD);
            case UNKNOWN -> renderer.error(AfilnetError.INCORRECT_METHOD);
        };
    }
}
