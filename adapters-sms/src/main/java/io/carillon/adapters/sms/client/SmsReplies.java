package io.carillon.adapters.sms.client;

import io.carillon.adapters.sms.SmsSettings;
import io.carillon.adapters.sms.client.SmsDocument.Box;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.AddressFormat;
import io.carillon.domain.conversation.IncomingReply;
import io.carillon.domain.message.Content;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.ReplySource;

/** The page of what subscribers wrote back (contract sms §B6). A row is kept whatever it lacks: somebody wrote it. */
final class SmsReplies implements ReplySource {
    private static final int LONGEST_SENDER = 256;
    private static final String NOBODY = "unknown";

    private final SmsSettings settings;
    private final AddressFormat addressFormat;
    private final SmsQueryPage<IncomingReply> page;

    SmsReplies(SmsLink link, SmsSettings settings) {
        this.settings = settings;
        this.addressFormat = new SmsAddressFormat(settings.country());
        SmsRows<IncomingReply> rows =
                new SmsRows<>("callbox", SmsReplies::isWhole, this::reply, SmsRows.SMALLEST_FULL_PAGE);
        this.page = new SmsQueryPage<>(link, link::pullReplies, rows);
    }

    @Override
    public Answer<RawReply> pull() {
        return page.pull();
    }

    @Override
    public Reading<IncomingReply> read(RawReply raw) {
        return page.read(raw);
    }

    /** An empty text is a text; none at all is not. */
    private static boolean isWhole(Box row) {
        return row.field("mobile").isPresent() && row.has("content");
    }

    private IncomingReply reply(Box row) {
        return new IncomingReply(
                sender(row.field("mobile").orElse(NOBODY)),
                new Content.Text(row.text("content")),
                row.field("receivetime").flatMap(time -> SmsValues.time(time, settings.zone())),
                row.field("taskid").flatMap(SmsValues::reference),
                row.fingerprint());
    }

    /** The number in canonical form, else the vendor's text: a short code, a masked number. */
    private Address sender(String mobile) {
        return addressFormat.canonical(mobile).orElseGet(() -> new Address(cut(mobile)));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_SENDER) {
            return text;
        }
        boolean splitsAPair = Character.isHighSurrogate(text.charAt(LONGEST_SENDER - 1));
        return text.substring(0, splitsAPair ? LONGEST_SENDER - 1 : LONGEST_SENDER);
    }
}
