package io.carillon.adapters.jetchat.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.adapters.wire.Answers;
import io.carillon.adapters.wire.Transfer;
import io.carillon.adapters.wire.WireText;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.RawSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A list of messages, of which every pull asks for the page behind the one before; a page that could not be had is asked for
 * again. Begins anew with every new object.
 */
final class JetchatSource implements RawSource<ListedMessage> {
    private final JetchatLink link;
    private final Question question;
    private final AtomicInteger next = new AtomicInteger(1);

    JetchatSource(JetchatLink link, Question question) {
        this.link = link;
        this.question = question;
    }

    /**
     * @param mostPages behind which nobody should ask on
     * @param reader makes messages of a page; pure
     */
    record Question(JetchatRequest list, int mostPages, Function<JetchatPage, JetchatListing> reader) {}

    @Override
    public Answer<RawReply> pull() {
        int page = next.get();
        Transfer transfer = link.ask(JetchatPaging.page(question.list(), page));
        Optional<SendOutcome> failure = link.failures().judge(transfer);
        if (transfer instanceof Transfer.Replied replied
                && (failure.isEmpty() || mayHoldRows(replied, failure.get()))) {
            next.compareAndSet(page, page + 1);
            return new Answer.Answered<>(withoutSecrets(replied.raw()));
        }
        JetchatVerdict verdict = JetchatVerdict.of(transfer, link);
        return Answers.failed(
                verdict instanceof JetchatVerdict.Failed failed ? failed.outcome() : failure.orElseThrow());
    }

    /** These bytes are stored: a provider that echoes the key must not bring it into a file. */
    private RawReply withoutSecrets(RawReply raw) {
        return new RawReply(link.redactor().redact(raw.body()), raw.contentType(), raw.httpStatus(), raw.truncated());
    }

    /** A clear refusal by status holds nothing, unless it says that there is no such chat; the bytes of a crash might hold anything. */
    private boolean mayHoldRows(Transfer.Replied replied, SendOutcome failure) {
        if (failure instanceof SendOutcome.Undetermined) {
            return replied.body().length > 0 || replied.truncated();
        }
        return JetchatVerdict.of(replied, link) instanceof JetchatVerdict.Failed failed && failed.absent();
    }

    @Override
    public Reading<ListedMessage> read(RawReply raw) {
        String text = WireText.decode(raw.body(), raw.contentType());
        return JetchatJson.parse(text)
                .map(root -> read(raw, root))
                .orElseGet(() -> unreadable(raw.truncated() ? "truncated_reply" : "unreadable_reply", text));
    }

    private Reading<ListedMessage> read(RawReply raw, JsonNode root) {
        Optional<JetchatPage> page = JetchatPage.of(root);
        boolean refused = JetchatStatus.isBad(root)
                || (page.isEmpty() && JetchatErrorText.words(root).isPresent());
        if (refused) {
            return refusal(raw.httpStatus(), JetchatErrorText.of(root, link.redactor()));
        }
        return page.<Reading<ListedMessage>>map(known -> items(known, raw.truncated()))
                .orElseGet(() -> unreadable("unknown_shape", root.toString()));
    }

    private Reading<ListedMessage> unreadable(String code, String text) {
        return new Reading.Unreadable<>(Complaint.of(code, link.redactor().excerpt(text)));
    }

    private Reading<ListedMessage> items(JetchatPage page, boolean truncated) {
        JetchatListing listing = question.reader().apply(page);
        List<String> flaws = new ArrayList<>(listing.flaws());
        if (truncated) {
            flaws.add("connection_lost_after_the_end");
        }
        boolean allowed =
                page.number().map(number -> number < question.mostPages()).orElse(question.mostPages() > 1);
        return new Reading.Items<>(listing.messages(), allowed && page.more(Optional.empty()), flaws);
    }

    private Reading<ListedMessage> refusal(int status, String words) {
        if (status == 404 || JetchatErrorCodes.isAbsence(words)) {
            return new Reading.Items<>(List.of(), false, List.of());
        }
        return JetchatErrorCodes.of(status, words)
                .fold(
                        accepted -> {
                            throw new IllegalArgumentException("a refusal is no acceptance");
                        },
                        refused -> new Reading.Refused<>(refused.complaint()),
                        blocked -> new Reading.Blocked<>(blocked.fault(), blocked.complaint()),
                        unavailable -> new Reading.Refused<>(unavailable.complaint()),
                        undetermined -> new Reading.Refused<>(undetermined.complaint()));
    }
}
