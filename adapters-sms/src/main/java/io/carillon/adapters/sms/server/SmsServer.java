package io.carillon.adapters.sms.server;

import io.carillon.adapters.wire.server.WireReply;
import io.carillon.adapters.wire.server.WireRequest;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers the requests of the sms.aspx family: reads, checks in the documented order (contract sms §B7), asks the backend,
 * writes. Every answer has HTTP status 200, errors are in the XML. Safe for many threads.
 */
public final class SmsServer {
    private final SmsBackend backend;
    private final Supplier<SmsDialect> dialect;

    /**
     * @param dialect asked once for each answer, so that it may change while the server runs
     */
    public SmsServer(SmsBackend backend, Supplier<SmsDialect> dialect) {
        this.backend = backend;
        this.dialect = dialect;
    }

    /** Reads and answers in one step. */
    public WireReply answer(WireRequest request) {
        return answer(SmsCall.read(request));
    }

    public WireReply answer(SmsCall call) {
        SmsRenderer renderer = new SmsRenderer(dialect.get(), call.gbk());
        return switch (call.operation()) {
            case SEND -> send(call, renderer);
            case OVERAGE -> overage(call, renderer);
            case CHECKKEYWORD -> screen(call, renderer);
            case STATUS, UPSTREAM -> new SmsQueries(backend, renderer).answer(call);
            case UNKNOWN_COMMAND -> renderer.failed(SmsTexts.WRONG_PARAMETER);
            case UNKNOWN_QUERY -> renderer.error(4, SmsTexts.WRONG_QUERY);
        };
    }

    /** The answer to a request of which nothing is taken, whatever is in it. */
    public WireReply refuse(SmsCall call, SmsRefusal refusal) {
        SmsRenderer renderer = new SmsRenderer(dialect.get(), call.gbk());
        return switch (call.operation()) {
            case SEND, OVERAGE, UNKNOWN_COMMAND -> renderer.failed(refusal.message());
            case CHECKKEYWORD -> renderer.screeningFailed(refusal.message());
            case STATUS, UPSTREAM, UNKNOWN_QUERY -> renderer.error(refusal.error(), refusal.remark());
        };
    }

    private WireReply send(SmsCall call, SmsRenderer renderer) {
        SmsCredentials credentials = call.credentials();
        if (credentials.incomplete()) {
            return renderer.failed(SmsTexts.EMPTY_CREDENTIALS);
        }
        Optional<SmsSession> session = backend.login(credentials);
        return session.isEmpty()
                ? renderer.failed(SmsTexts.WRONG_CREDENTIALS)
                : new SmsSending(session.get(), backend.recipientLimit()).answer(call, renderer);
    }

    private WireReply overage(SmsCall call, SmsRenderer renderer) {
        SmsCredentials credentials = call.credentials();
        if (credentials.incomplete()) {
            return renderer.failed(SmsTexts.EMPTY_CREDENTIALS);
        }
        return backend.login(credentials)
                .map(session -> renderer.credit(session.credit()))
                .orElseGet(() -> renderer.failed(SmsTexts.WRONG_CREDENTIALS));
    }

    private WireReply screen(SmsCall call, SmsRenderer renderer) {
        SmsCredentials credentials = call.credentials();
        if (credentials.incomplete()) {
            return renderer.screeningFailed(SmsTexts.EMPTY_CREDENTIALS);
        }
        return backend.login(credentials)
                .map(session -> renderer.screened(session.forbiddenWords(call.raw("content"))))
                .orElseGet(() -> renderer.screeningFailed(SmsTexts.WRONG_CREDENTIALS));
    }
}
