package io.carillon.adapters.afilnet.client;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.RefusalReason;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.domain.message.Content;
import io.carillon.ports.provider.Exchange;
import io.carillon.ports.provider.MessageSender;
import java.util.Map;
import java.util.Optional;

/** Sends a text or a file to one destination (contract afilnet §A3). The vendor gives no id of what it took. */
final class AfilnetSender implements MessageSender {
    private final AfilnetLink link;
    private final AfilnetRoute route;

    AfilnetSender(AfilnetLink link, AfilnetRoute route) {
        this.link = link;
        this.route = route;
    }

    @Override
    public Reply send(Request request) {
        if (request.recipients().size() != 1) {
            return refused("too_many_recipients", "a call carries one recipient");
        }
        Map<String, String> fields = route.fields(destination(request));
        if (request.content() instanceof Content.Text text) {
            fields.put("message", text.text());
            return reply(link.send("sendmessage", fields));
        }
        if (request.content() instanceof Content.Media media) {
            addFile(media, fields);
            return reply(link.send("sendfile", fields));
        }
        return refused("unsupported_content", "only texts and files can be sent");
    }

    private static Address destination(Request request) {
        return request.recipients().get(0);
    }

    private static void addFile(Content.Media media, Map<String, String> fields) {
        fields.put("type", media.type());
        fields.put("fileurl", media.url());
        media.thumbnailUrl().filter(url -> !url.isEmpty()).ifPresent(url -> fields.put("thumburl", url));
        media.caption().filter(words -> !words.isEmpty()).ifPresent(words -> fields.put("message", words));
    }

    private Reply reply(AfilnetLink.Sent sent) {
        return reply(outcome(AfilnetVerdict.of(sent.transfer(), link)), sent.exchange());
    }

    private static SendOutcome outcome(AfilnetVerdict verdict) {
        if (verdict instanceof AfilnetVerdict.Denied denied) {
            return denied.outcome();
        }
        return verdict instanceof AfilnetVerdict.Failed failed
                ? failed.outcome()
                : new SendOutcome.Accepted(Optional.empty());
    }

    private static Reply refused(String code, String detail) {
        Complaint complaint = Complaint.of(code, detail);
        return reply(new SendOutcome.Refused(RefusalReason.INVALID_REQUEST, complaint), Exchange.NONE);
    }

    private static Reply reply(SendOutcome outcome, Exchange exchange) {
        return new Reply(new Result.Whole(outcome), Optional.empty(), Optional.empty(), exchange);
    }
}
