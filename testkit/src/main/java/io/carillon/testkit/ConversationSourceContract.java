package io.carillon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Direction;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ConversationSource;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.RawSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ConversationSource} owes beyond {@link RawSourceContract}, tried on the history of one chat: what was
 * written, unchanged, by whom, oldest first, and an id for each message by which it is known wherever it is listed.
 */
public interface ConversationSourceContract extends RawSourceContract<ListedMessage> {

    /** Who wrote spoils careless readers as much as what: the first and the last line differ in nothing but place and time. */
    List<Line> LINES = List.of(
            new Line(1, Direction.INBOUND, "1"),
            new Line(2, Direction.OUTBOUND, "\u597d\u7684\uff0c\u8c22\u8c22 & <b>"),
            new Line(3, Direction.INBOUND, "&amp; &lt; &#65; ]]> \"quoted\" 'so' \\n"),
            new Line(4, Direction.OUTBOUND, "  two  spaces  "),
            new Line(5, Direction.INBOUND, "a line\nand another"),
            new Line(6, Direction.OUTBOUND, "\ud83d\udc4d\ud83c\udffd \ud83d\udc68\u200d\ud83d\udc69 \ud842\udfb7"),
            new Line(10, Direction.INBOUND, "1"));

    /** @param number ascends with time; the adapter's test makes of it what the provider gives: an id, a time, or both */
    record Line(int number, Direction direction, String text) {}

    /** What selects a channel of the account; nothing unless overridden. */
    default Map<String, String> route() {
        return Map.of();
    }

    /** The other side of the chat, in canonical form. */
    Address with();

    /** A history of the chat that lists these lines in this order, encoded as the provider does. */
    String page(List<Line> lines);

    @Override
    default String page() {
        return page(LINES);
    }

    @Override
    default int size() {
        return LINES.size();
    }

    @Override
    default RawSource<ListedMessage> source(ProviderAccount account) {
        return conversations(account).history(with());
    }

    @Test
    default void readShouldKeepEveryTextAsItWasWritten() {
        assertThat(listed(LINES))
                .extracting(ListedMessage::content)
                .isEqualTo(LINES.stream()
                        .map(line -> new Content.Text(line.text()))
                        .toList());
    }

    @Test
    default void readShouldTellWhoWroteWhat() {
        assertThat(listed(LINES))
                .extracting(ListedMessage::direction)
                .isEqualTo(LINES.stream().map(Line::direction).toList());
    }

    @Test
    default void readShouldNameTheOtherSideCanonically() {
        assertThat(listed(LINES)).extracting(ListedMessage::with).containsOnly(with());
    }

    @Test
    default void readShouldGiveEveryMessageAnIdOfItsOwn() {
        assertThat(listed(LINES)).extracting(ListedMessage::reference).doesNotHaveDuplicates();
    }

    @Test
    default void readShouldKnowAMessageAgainWhereverItIsListed() {
        List<Line> later = LINES.subList(2, LINES.size());
        assertThat(listed(later))
                .extracting(ListedMessage::reference)
                .isEqualTo(listed(LINES).stream()
                        .skip(2)
                        .map(ListedMessage::reference)
                        .toList());
    }

    @Test
    default void readShouldListTheOldestFirstWhateverTheProviderDoes() {
        List<Line> newestFirst = new ArrayList<>(LINES);
        Collections.reverse(newestFirst);
        assertThat(listed(newestFirst)).isEqualTo(listed(LINES));
    }

    @Test
    default void everyListShouldNeedOneRequestWithoutASecret() {
        List<Function<ConversationSource, RawSource<ListedMessage>>> lists =
                List.of(ConversationSource::chats, one -> one.history(with()), one -> one.unread(with()));
        for (var list : lists) {
            try (var provider = ScriptedProvider.doing(Behaviour.xml(nothing()));
                    var account = open(provider.url(), CANARY, TIMEOUT)) {
                Answer<RawReply> answer = list.apply(conversations(account)).pull();
                assertThat(answer).isInstanceOf(Answer.Answered.class);
                assertThat(provider.requests()).hasSize(1);
                AdapterContract.assertNoSecret(provider.requests().get(0).target());
            }
        }
    }

    private ConversationSource conversations(ProviderAccount account) {
        return account.channel(route()).conversations().orElseThrow();
    }

    private List<ListedMessage> listed(List<Line> lines) {
        return items(pulled(Behaviour.xml(page(lines))));
    }
}
