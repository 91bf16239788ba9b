package io.carillon.adapters.sms.server;

import io.carillon.adapters.wire.server.WireReply;
import java.util.Optional;
import java.util.OptionalLong;

/** The two query pages; their errors have a shape of their own (contract sms §B6). */
final class SmsQueries {
    private final SmsBackend backend;
    private final SmsRenderer renderer;

    SmsQueries(SmsBackend backend, SmsRenderer renderer) {
        this.backend = backend;
        this.renderer = renderer;
    }

    WireReply answer(SmsCall call) {
        SmsCredentials credentials = call.credentials();
        if (credentials.incomplete()) {
            return renderer.error(1, SmsTexts.EMPTY_CREDENTIALS);
        }
        Optional<SmsSession> session = backend.login(credentials);
        if (session.isEmpty()) {
            return renderer.error(2, SmsTexts.WRONG_CREDENTIALS);
        }
        if (!session.get().mayQuery()) {
            return renderer.error(3, SmsTexts.NOT_ALLOWED);
        }
        return call.operation() == SmsOperation.STATUS
                ? reports(session.get(), call)
                : renderer.replies(session.get().replies());
    }

    private WireReply reports(SmsSession session, SmsCall call) {
        String limit = call.text("statusNum");
        String taskId = call.text("taskid");
        if (!numeric(limit) || !numeric(taskId) || limit.matches("0+")) {
            return renderer.error(4, SmsTexts.WRONG_QUERY);
        }
        return renderer.reports(session.reports(new SmsReportQuery(number(limit), number(taskId))));
    }

    /** Absent, or digits few enough for a long. */
    private static boolean numeric(String text) {
        return text.matches("[0-9]{0,18}");
    }

    private static OptionalLong number(String text) {
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }
}
