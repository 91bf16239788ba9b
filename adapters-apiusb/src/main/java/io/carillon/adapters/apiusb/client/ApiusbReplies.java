package io.carillon.adapters.apiusb.client;

import io.carillon.adapters.apiusb.ApiusbSettings;
import io.carillon.adapters.wire.Answers;
import io.carillon.adapters.wire.Transfer;
import io.carillon.adapters.wire.WireText;
import io.carillon.domain.conversation.IncomingReply;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.ReplySource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What members answered, from the list of all messages. The list keeps its rows: whoever takes them in knows them by their
 * fingerprints. Which page is asked for next depends on what was read; what a page says does not.
 */
final class ApiusbReplies implements ReplySource {
    private final ApiusbLink link;
    private final ApiusbTokens tokens;
    private final ApiusbPage pages;
    private final ApiusbPaging paging;
    private final ApiusbTrial trial = new ApiusbTrial();
    private volatile Pulled last = new Pulled(new byte[0], new ApiusbPaging.Page(0, 0));

    ApiusbReplies(ApiusbLink link, ApiusbTokens tokens, ApiusbSettings settings) {
        this.link = link;
        this.tokens = tokens;
        this.pages = new ApiusbPage(settings, link.redactor(settings.token()));
        this.paging = new ApiusbPaging(settings.catchUpPages());
    }

    /** @param body not its content but the array itself tells whether what is read is what was pulled */
    private record Pulled(byte[] body, ApiusbPaging.Page page) {}

    @Override
    public Answer<RawReply> pull() {
        return tokens.token().fold(this::pull, Answers::as);
    }

    private Answer<RawReply> pull(ApiusbToken token) {
        ApiusbPaging.Page page = paging.next();
        Transfer transfer = link.list(token, page.number(), page.size());
        Optional<ApiusbReply> reply = ApiusbReply.of(transfer);
        if (reply.filter(ApiusbReply::refusesTheToken).isPresent() && tokens.isRenewable()) {
            return withoutThatToken(reply.get(), token);
        }
        reply.filter(ApiusbReply::isSuccess).ifPresent(success -> trial.passed(token));
        Optional<SendOutcome> failure = link.failures(token.redactor()).judge(transfer);
        boolean holdsRows = reply.isPresent() || failure.isEmpty() || failure.get() instanceof SendOutcome.Undetermined;
        if (transfer instanceof Transfer.Replied replied && holdsRows && hasBytes(replied, failure)) {
            return new Answer.Answered<>(kept(replied, token, page));
        }
        return Answers.failed(failure.orElseThrow());
    }

    /** The bytes of a failure are worth keeping only if there are any; a success without any must be looked into. */
    private static boolean hasBytes(Transfer.Replied replied, Optional<SendOutcome> failure) {
        return failure.isEmpty() || replied.body().length > 0 || replied.truncated();
    }

    /** These bytes are stored: a provider that echoes its credentials must not bring them into a file. */
    private RawReply kept(Transfer.Replied replied, ApiusbToken token, ApiusbPaging.Page page) {
        RawReply raw = replied.raw();
        RawReply kept =
                new RawReply(token.redactor().redact(raw.body()), raw.contentType(), raw.httpStatus(), raw.truncated());
        last = new Pulled(kept.body(), page);
        return kept;
    }

    private Answer<RawReply> withoutThatToken(ApiusbReply reply, ApiusbToken token) {
        tokens.drop(token);
        return trial.mayRenew(token)
                ? new Answer.Unavailable<>(
                        Optional.of(Duration.ZERO),
                        new Complaint(
                                "token_refused", Integer.toString(reply.ret()), "another access token is applied for"))
                : Answers.failed(ApiusbErrorCodes.of(reply).outcome(reply, token.redactor()));
    }

    @Override
    public Reading<IncomingReply> read(RawReply raw) {
        Optional<ApiusbReply> reply = ApiusbReply.of(WireText.decode(raw.body(), raw.contentType()));
        if (reply.isEmpty()) {
            return pages.unreadable(raw);
        }
        Optional<List<ApiusbRow>> rows = pages.rows(reply.get());
        rows.ifPresent(found -> advance(raw, found));
        return rows.map(found -> pages.items(found, raw.truncated())).orElseGet(() -> pages.failure(reply.get(), raw));
    }

    /** Only when what was pulled is read is it stored, so that the next page may be asked for. */
    private void advance(RawReply raw, List<ApiusbRow> rows) {
        Pulled pulled = last;
        if (pulled.body() == raw.body()) {
            paging.taken(pulled.page(), rows.stream().map(ApiusbRow::place).toList());
        }
    }
}
