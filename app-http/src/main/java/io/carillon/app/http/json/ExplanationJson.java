package io.carillon.app.http.json;

import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.LogEntry;
import io.carillon.ports.provider.Exchange;
import io.carillon.ports.store.MessageQueries.CallRow;
import io.carillon.ports.usecase.message.Explanation;
import io.carillon.ports.usecase.message.Explanation.StepView;
import java.io.IOException;
import java.util.Locale;

/** Everything known of a message: {@code {message, why, deliveries, calls, facts}}. */
public final class ExplanationJson {
    private ExplanationJson() {}

    public static byte[] of(Explanation explanation) {
        return JsonOutput.document(out -> {
            out.object("message", o -> MessageJson.members(explanation.message(), o));
            out.text("why", explanation.why());
            out.objects("deliveries", explanation.deliveries(), ExplanationJson::delivery);
            out.objects("calls", explanation.calls(), ExplanationJson::call);
            out.objects("facts", explanation.history(), ExplanationJson::fact);
        });
    }

    private static void delivery(StepView way, JsonOutput out) throws IOException {
        out.number("step", way.step());
        out.text("channel", way.channel().value());
        out.text("to", way.to().value());
        out.text("status", way.status().word());
        out.text("reason", way.reason());
        out.text("control", way.control());
        out.text("evidence", way.evidence());
        out.number("tries", way.tries());
        out.text("next_try_at", way.nextTry());
    }

    private static void call(CallRow call, JsonOutput out) throws IOException {
        out.text("id", call.id().toString());
        out.text("channel", call.channel().value());
        out.text("state", call.state().name().toLowerCase(Locale.ROOT));
        out.time("started_at", call.startedAt());
        out.text("ended_at", call.endedAt());
        out.text("provider_id", call.reference());
        out.number("recipients", call.recipients());
        out.object("error", call.complaint(), ComplaintJson::members);
        out.object("exchange", call.exchange(), ExplanationJson::exchange);
    }

    private static void exchange(Exchange exchange, JsonOutput out) throws IOException {
        out.text("request", exchange.request());
        out.number("http_status", exchange.httpStatus());
        out.text("reply", exchange.reply());
    }

    private static void fact(LogEntry.OfDeliveries entry, JsonOutput out) throws IOException {
        out.time("at", entry.at());
        out.number("step", entry.deliveries().get(0).step());
        out.text("kind", entry.kind().name().toLowerCase(Locale.ROOT));
        out.text("call", entry.call());
        out.text("from", entry.from().map(PublicStatus::word));
        out.text("to", entry.to().word());
        out.text("control", entry.control().name().toLowerCase(Locale.ROOT));
        out.text("evidence", entry.fact().name().toLowerCase(Locale.ROOT));
        out.truth("corrected", entry.corrected());
        out.text("reason", entry.reason());
        out.text("provider_code", entry.providerCode());
    }
}
