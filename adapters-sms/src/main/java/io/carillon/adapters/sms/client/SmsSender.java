package io.carillon.adapters.sms.client;

import io.carillon.adapters.sms.SmsSettings;
import io.carillon.adapters.wire.Transfer;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.RefusalReason;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.domain.message.Content;
import io.carillon.ports.provider.Exchange;
import io.carillon.ports.provider.MessageSender;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sends a text to many numbers in one request (contract sms §B2, §B3). */
final class SmsSender implements MessageSender {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final SmsLink link;
    private final SmsSettings settings;
    private final SmsSignature signature;

    SmsSender(SmsLink link, SmsSettings settings) {
        this.link = link;
        this.settings = settings;
        this.signature = SmsSignature.of(settings);
    }

    @Override
    public Reply send(Request request) {
        if (!(request.content() instanceof Content.Text text)) {
            Complaint complaint = Complaint.of("unsupported_content", "only texts can be sent");
            return reply(new SendOutcome.Refused(RefusalReason.INVALID_REQUEST, complaint), Exchange.NONE);
        }
        SmsLink.Sent sent = link.send(fields(request, text.text()));
        return read(sent, request.recipients().size());
    }

    private Map<String, String> fields(Request request, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("mobile", request.recipients().stream().map(Address::value).collect(Collectors.joining(",")));
        fields.put("content", signature.on(text));
        fields.put(
                "sendTime",
                request.providerSchedule()
                        .map(at -> TIME.format(at.atZone(settings.zone())))
                        .orElse(""));
        fields.put("checkcontent", request.options().isOn(SmsChannel.CHECK_CONTENT) ? "1" : "0");
        request.options().get(SmsChannel.EXTENSION).ifPresent(number -> fields.put("extno", number));
        return fields;
    }

    private Reply read(SmsLink.Sent sent, int recipients) {
        Optional<SendOutcome> failure = link.failures().judge(sent.transfer());
        if (!(sent.transfer() instanceof Transfer.Replied replied)) {
            return reply(failure.orElseThrow(), sent.evidenceOf(failure.orElseThrow()));
        }
        String text = replied.text();
        Optional<SmsReplySend> understood = replied.truncated()
                ? Optional.empty()
                : SmsParser.parse(text).map(document -> new SmsReplySend(document, link.redactor()));
        if (understood.isPresent() && (failure.isEmpty() || understood.get().outweighsStatus())) {
            SmsReplySend reply = understood.get();
            SendOutcome outcome = reply.outcome(recipients);
            return new Reply(new Result.Whole(outcome), reply.reference(), reply.remaining(), sent.evidenceOf(outcome));
        }
        SendOutcome outcome = failure.orElseGet(() -> new SendOutcome.Undetermined(
                Complaint.of("unreadable_reply", link.redactor().excerpt(text))));
        return new Reply(
                new Result.Whole(outcome),
                SmsSalvage.taskIn(text).flatMap(SmsValues::reference),
                Optional.empty(),
                sent.evidenceOf(outcome));
    }

    private static Reply reply(SendOutcome outcome, Exchange exchange) {
        return new Reply(new Result.Whole(outcome), Optional.empty(), Optional.empty(), exchange);
    }
}
