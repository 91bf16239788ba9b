package io.carillon.adapters.afilnet.client;

import io.carillon.adapters.wire.Answers;
import io.carillon.adapters.wire.Transfer;
import io.carillon.adapters.wire.WireText;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.RawSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One of the three lists of messages: what they share, whichever it is. */
final class AfilnetPage implements RawSource<ListedMessage> {
    private static final Pattern SUCCESS = Pattern.compile("(?i)\"status\"\\s*:\\s*\"\\s*success");

    private final AfilnetLink link;
    private final AfilnetListReader reader;
    private final Question question;

    AfilnetPage(AfilnetLink link, AfilnetListReader reader, Question question) {
        this.link = link;
        this.reader = reader;
        this.question = question;
    }

    /** @param chat the one asked for; empty for the list of chats */
    record Question(String method, Map<String, String> fields, Optional<Address> chat) {}

    @Override
    public Answer<RawReply> pull() {
        Transfer transfer = link.ask(question.method(), question.fields());
        Optional<SendOutcome> failure = link.failures().judge(transfer);
        if (transfer instanceof Transfer.Replied replied
                && (failure.isEmpty() || mayHoldRows(replied, failure.get()))) {
            return new Answer.Answered<>(withoutSecrets(replied.raw()));
        }
        return Answers.failed(failure.orElseThrow());
    }

    /** These bytes are stored: a provider that echoes its credentials must not bring them into a file. */
    private RawReply withoutSecrets(RawReply raw) {
        return new RawReply(link.redactor().redact(raw.body()), raw.contentType(), raw.httpStatus(), raw.truncated());
    }

    /** A clear refusal by status holds nothing unless the vendor speaks in it; the bytes of a crash might hold anything. */
    private static boolean mayHoldRows(Transfer.Replied replied, SendOutcome failure) {
        if (failure instanceof SendOutcome.Undetermined) {
            return replied.body().length > 0 || replied.truncated();
        }
        String text = replied.text();
        return SUCCESS.matcher(text).find()
                || AfilnetEnvelope.parse(text)
                        .filter(AfilnetEnvelope::outweighsStatus)
                        .isPresent();
    }

    @Override
    public Reading<ListedMessage> read(RawReply raw) {
        String text = WireText.decode(raw.body(), raw.contentType());
        Optional<AfilnetEnvelope> envelope = AfilnetEnvelope.parse(text);
        if (envelope.isEmpty()) {
            return unreadable(raw.truncated() ? "truncated_reply" : "unreadable_reply", text);
        }
        if (!envelope.get().success()) {
            return refusal(envelope.get().error());
        }
        return AfilnetRows.of(envelope.get().result())
                .map(rows -> reader.read(rows, question.chat()))
                .<Reading<ListedMessage>>map(listing -> items(listing, raw.truncated()))
                .orElseGet(() -> unreadable("unknown_shape", text));
    }

    private Reading<ListedMessage> unreadable(String code, String text) {
        return new Reading.Unreadable<>(Complaint.of(code, link.redactor().excerpt(text)));
    }

    private static Reading<ListedMessage> items(AfilnetListing listing, boolean truncated) {
        List<String> flaws = new ArrayList<>(listing.flaws());
        if (truncated) {
            flaws.add("connection_lost_after_the_end");
        }
        return new Reading.Items<>(listing.messages(), false, flaws);
    }

    private Reading<ListedMessage> refusal(String error) {
        if (AfilnetErrorCodes.isNoChat(error)) {
            return new Reading.Items<>(List.of(), false, List.of());
        }
        return AfilnetErrorCodes.of(error, link.redactor())
                .fold(
                        accepted -> {
                            throw new IllegalArgumentException("an error code is no acceptance");
                        },
                        refused -> new Reading.Refused<>(refused.complaint()),
                        blocked -> new Reading.Blocked<>(blocked.fault(), blocked.complaint()),
                        unavailable -> new Reading.Refused<>(unavailable.complaint()),
                        undetermined -> new Reading.Refused<>(undetermined.complaint()));
    }
}
