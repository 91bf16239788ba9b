package io.carillon.testkit.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.IncomingReply;
import io.carillon.domain.message.Content;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.ReplySource;
import java.net.URLDecoder;
import java.util.Optional;

/** Rows of a number and a text, the text percent-encoded. */
record SampleReplies(SampleAccount account) implements ReplySource {

    @Override
    public Answer<RawReply> pull() {
        return page().pull();
    }

    @Override
    public Reading<IncomingReply> read(RawReply raw) {
        return page().read(raw);
    }

    private SamplePage<IncomingReply> page() {
        return new SamplePage<>(account, this::reply);
    }

    private IncomingReply reply(int line, String[] fields) {
        String text = URLDecoder.decode(fields[1], UTF_8);
        Address from = account.flaw() == Flaw.LEAVES_THE_SENDER_AS_IT_IS
                ? new Address(fields[0])
                : account.addressFormat().canonical(fields[0]).orElseThrow();
        String content = account.flaw() == Flaw.TRIMS_TEXTS ? text.trim() : text;
        return new IncomingReply(
                from, new Content.Text(content), Optional.empty(), Optional.empty(), fingerprint(line, fields));
    }

    private String fingerprint(int line, String[] fields) {
        return switch (account.flaw()) {
            case FINGERPRINTS_BY_SENDER_ALONE -> fields[0];
            case FINGERPRINTS_BY_POSITION -> line + "|" + fields[1];
            default -> String.join("|", fields);
        };
    }
}
