package io.carillon.application.message;

import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.Fact;
import io.carillon.domain.delivery.Timing;
import io.carillon.domain.event.LogEntry;
import io.carillon.ports.store.MessageQueries.Dossier;
import io.carillon.ports.usecase.message.MessageView;
import java.util.Optional;

/** Says in a sentence why a message has its status. */
final class Why {
    private Why() {}

    static String of(MessageView view, Dossier dossier) {
        return switch (view.status()) {
            case SCHEDULED -> scheduled(view);
            case HELD ->
                "Its channel is held (" + view.reason().orElse("no reason given") + ")" + said(view)
                        + "; it goes out when the hold ends.";
            case QUEUED -> queued(view);
            case ACCEPTED ->
                "The provider took it" + inferred(dossier) + "; "
                        + switch (view.confirmation()) {
                            case SUPPORTED -> "its delivery report has not come yet.";
                            case NOT_SUPPORTED -> "this channel gives no delivery reports.";
                            case UNCONFIRMED -> "no delivery report came in time.";
                        };
            case SENT -> "The provider passed it on" + inferred(dossier) + ".";
            case DELIVERED -> "The provider reported its delivery" + inferred(dossier) + ".";
            case READ -> "The provider reported that it was read.";
            case UNDELIVERED -> "The provider reported that it could not be delivered" + said(view) + ".";
            case UNKNOWN ->
                "The provider may or may not have taken it" + said(view)
                        + ". It is not sent again, because that could make a second copy.";
            case REJECTED -> "The provider refused it" + said(view) + ".";
            case FAILED -> "It could not be sent" + said(view) + ".";
            case EXPIRED -> "Its time ran out before it could be sent" + said(view) + ".";
            case CANCELED ->
                "batch_canceled".equals(view.reason().orElse(""))
                        ? "Its batch was canceled by request before it was sent."
                        : "It was canceled by request before it was sent.";
            case SUPPRESSED -> "The recipient does not want messages on this channel.";
        };
    }

    /** What was removed because of its age is missed, and said. */
    static String removed(Dossier dossier) {
        boolean whole = dossier.history().stream().anyMatch(entry -> entry.kind() == LogEntry.Kind.ADMISSION);
        return whole ? "" : " The older part of its history was removed, because it is kept for a limited time only.";
    }

    private static String scheduled(MessageView view) {
        return view.reason().filter(Timing.QUIET_HOURS::equals).isPresent()
                ? "It waits for the end of the quiet hours at its recipient; \"ignore_quiet_hours\" would have sent it at once."
                : "It waits for its time.";
    }

    private static String queued(MessageView view) {
        return switch (view.reason().orElse("")) {
            case "dispatching" -> "It is being sent right now.";
            case "breaker" -> "The provider does not answer; it goes out when the provider is back.";
            case "retry_wait" -> "An attempt did not succeed" + said(view) + "; it is tried again" + at(view) + ".";
            case "redriven" -> "It was put back into the queue by request" + said(view) + "; it waits for its turn.";
            case "splitting" -> "A call with several recipients was refused; they are tried in smaller groups.";
            default -> "It waits for its turn.";
        };
    }

    private static String at(MessageView view) {
        return view.nextTryAt().map(at -> " at " + at).orElse("");
    }

    private static String said(MessageView view) {
        return view.error().map(Why::words).orElse("");
    }

    private static String words(Complaint complaint) {
        Optional<String> words = Optional.of(
                        complaint.detail().isEmpty() ? complaint.providerCode() : complaint.detail())
                .filter(text -> !text.isEmpty());
        return words.map(text -> ": " + complaint.code() + " (" + text + ")").orElse(": " + complaint.code());
    }

    private static String inferred(Dossier dossier) {
        boolean inferred = dossier.history().stream().anyMatch(entry -> entry.kind() == LogEntry.Kind.INFERENCE);
        return inferred ? " (matched by " + Fact.Source.INFERRED.word() + " reference)" : "";
    }
}
