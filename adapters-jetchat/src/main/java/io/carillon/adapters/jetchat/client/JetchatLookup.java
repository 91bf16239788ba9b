package io.carillon.adapters.jetchat.client;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.HighWaterMark;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.Adaptation;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Direction;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.SentMessageLookup;
import java.util.List;
import java.util.Optional;

/** Reads a chat back: a send gives no id, so that a message is known by its place and its words (contract jetchat §A9). */
final class JetchatLookup implements SentMessageLookup {
    private final JetchatLink link;
    private final JetchatHistoryReader reader;
    private final int mostPages;

    JetchatLookup(JetchatLink link, JetchatHistoryReader reader, int mostPages) {
        this.link = link;
        this.reader = reader;
        this.mostPages = mostPages;
    }

    /** The newest page is enough: the greatest id is on it. */
    @Override
    public Answer<HighWaterMark> mark(Address to) {
        return pages(to).newest().map(listing -> JetchatMark.of(listing.messages()));
    }

    /** Unclear where a message of ours could not be recognised: not to find it would prove nothing. */
    @Override
    public Answer<List<ListedMessage>> chat(Address to) {
        Answer<JetchatListing> listing = pages(to).all(mostPages);
        boolean hides = listing.fold(JetchatListing::mayHide, failure -> false);
        return hides
                ? new Answer.Unclear<>(Complaint.of("ambiguous_history", "not every message of the chat can be read"))
                : listing.map(JetchatListing::messages);
    }

    @Override
    public boolean couldBe(ListedMessage listed, Optional<HighWaterMark> mark, Content content) {
        return listed.direction() == Direction.OUTBOUND
                && mark.map(taken -> JetchatMark.isAbove(listed, taken)).orElse(true)
                && Adaptation.to(JetchatChannel.CONTENT_TYPES, content)
                        .filter(sent -> JetchatWords.same(listed.content(), sent))
                        .isPresent();
    }

    /** A chat shows what a flow said, not which flow it was. */
    @Override
    public boolean canTell(Content content) {
        return !(content instanceof Content.Flow);
    }

    private JetchatChatPages pages(Address to) {
        return new JetchatChatPages(link, reader, to);
    }
}
