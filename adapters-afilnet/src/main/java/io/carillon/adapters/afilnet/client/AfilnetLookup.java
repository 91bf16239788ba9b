package io.carillon.adapters.afilnet.client;

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

/** Reads a chat back with {@code getmessages}: a send gives no id, so that a message is known by its place and its words. */
final class AfilnetLookup implements SentMessageLookup {
    private final AfilnetLink link;
    private final AfilnetRoute route;
    private final AfilnetListReader reader;

    AfilnetLookup(AfilnetLink link, AfilnetRoute route, AfilnetListReader reader) {
        this.link = link;
        this.route = route;
        this.reader = reader;
    }

    @Override
    public Answer<HighWaterMark> mark(Address to) {
        return listing(to).map(listing -> AfilnetMark.of(listing.messages()));
    }

    /** Unclear where a message of ours could not be recognised: not to find it would prove nothing. */
    @Override
    public Answer<List<ListedMessage>> chat(Address to) {
        Answer<AfilnetListing> listing = listing(to);
        boolean hides = listing.fold(AfilnetListing::mayHide, failure -> false);
        return hides
                ? new Answer.Unclear<>(
                        Complaint.of("ambiguous_history", "the provider does not say clearly of every row whose it is"))
                : listing.map(AfilnetListing::messages);
    }

    @Override
    public boolean couldBe(ListedMessage listed, Optional<HighWaterMark> mark, Content content) {
        return listed.direction() == Direction.OUTBOUND
                && mark.map(taken -> AfilnetMark.isAbove(listed, taken)).orElse(true)
                && Adaptation.to(AfilnetChannel.CONTENT_TYPES, content)
                        .filter(sent -> AfilnetWords.same(listed.content(), sent))
                        .isPresent();
    }

    private Answer<AfilnetListing> listing(Address to) {
        return AfilnetQuestion.rows(link, AfilnetConversations.HISTORY, route.fields(to))
                .map(rows -> reader.read(rows, Optional.of(to)));
    }
}
