package io.carillon.adapters.apiusb.server;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The two services that send (contract apiusb §B7, §B8). */
final class MessageSending {
    private static final String TO = "chat_message_to_uuid";
    private static final List<String> TYPES = List.of("text", "html", "image", "link", "custom");

    private final ApiusbService service;
    private final ApiusbDialect dialect;

    MessageSending(ApiusbService service, ApiusbDialect dialect) {
        this.service = service;
        this.dialect = dialect;
    }

    /** Takes the parameters in the document's order; what it gives is called when all are right and the caller is admitted. */
    Function<ApiusbSession, Outcome> read(Inspection inspection) {
        String to = inspection.required(TO);
        String data = inspection.required("chat_message_data");
        String type = inspection.oneOf("chat_message_type", TYPES);
        String extData = inspection.text("ext_data").orElse("");
        boolean bulk = service == ApiusbService.BULK_SEND;
        ApiusbSubmission submission =
                new ApiusbSubmission(service, bulk ? split(to) : List.of(to.strip()), type, data, extData);
        return session -> bulk ? toMany(submission, session) : toOne(submission, session);
    }

    private Outcome toMany(ApiusbSubmission submission, ApiusbSession session) {
        List<String> uuids = submission.uuids();
        if (uuids.size() > dialect.recipientLimit()) {
            return Outcome.badRequest(ApiusbTexts.tooLarge(TO + ".count", dialect.recipientLimit(), uuids.size()));
        }
        if (dialect.refuseUnknown() && !uuids.stream().allMatch(session::knows)) {
            return Outcome.badRequest(ApiusbTexts.badValue(TO));
        }
        return Outcome.ok(new SentRows(session.send(submission)).in(dialect.replyMode()));
    }

    /** There is nothing to leave an unknown receiver out of: the call is refused. */
    private static Outcome toOne(ApiusbSubmission submission, ApiusbSession session) {
        List<ApiusbSent> sent = session.send(submission);
        if (sent.isEmpty()) {
            return Outcome.badRequest(ApiusbTexts.badValue(TO));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", Long.toString(sent.get(0).id()));
        return Outcome.ok(data);
    }

    private static List<String> split(String uuids) {
        return Arrays.stream(uuids.split(","))
                .map(String::strip)
                .filter(uuid -> !uuid.isEmpty())
                .toList();
    }
}
