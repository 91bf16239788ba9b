package io.carillon.application.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.application.AccountSetup;
import io.carillon.application.ChannelSetup;
import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.application.scenario.PretendChats;
import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.HighWaterMark;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.store.ChatQueries.KnownChat;
import io.carillon.ports.store.ChatQueries.UnboundSend;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OwnMessagesTest {
    private static final ChannelRuntime CHANNEL = new ChannelRegistry(
                    List.of(new AccountSetup(
                            new AccountId("chat"),
                            "pretend",
                            new PretendChats(),
                            AccountSetup.Limits.DEFAULT,
                            AccountSetup.Polling.DEFAULT)),
                    List.of(new ChannelSetup(new ChannelId("chat"), new AccountId("chat"), Map.of())))
            .find("chat")
            .orElseThrow();

    @Test
    void whatWasTakenShouldBeTheOldestThatItCanBe() {
        assertThat(told(sends(send(1, CallState.ANSWERED, 10), send(2, CallState.ANSWERED, 11)), 11, 12))
                .isEqualTo("11=1 12=2");
        assertThat(told(sends(send(1, CallState.ANSWERED, 10)), 9, 11, 12)).isEqualTo("11=1");
    }

    @Test
    void whatIsUnderWayShouldKeepItsMessageOpen() {
        assertThat(told(sends(send(1, CallState.OPEN, 10)), 10, 11)).isEqualTo("11=?");
    }

    @Test
    void oneUnclearMessageShouldBeRecognisedWhereNothingElseIsMeant() {
        assertThat(told(sends(send(1, CallState.UNRESOLVED, 10)), 9, 10, 11)).isEqualTo("11=1");
    }

    @Test
    void twoPossibleMessagesShouldLeaveItOpen() {
        assertThat(told(sends(send(1, CallState.UNRESOLVED, 10)), 11, 12)).isEqualTo("11=? 12=?");
    }

    @Test
    void twoUnclearMessagesShouldNotFightOverOne() {
        assertThat(told(sends(send(1, CallState.UNRESOLVED, 10), send(2, CallState.UNRESOLVED, 10)), 11))
                .isEqualTo("11=?");
    }

    @Test
    void marksShouldTellTwoUnclearMessagesApart() {
        assertThat(told(sends(send(1, CallState.UNRESOLVED, 10), send(2, CallState.UNRESOLVED, 11)), 11, 12))
                .isEqualTo("11=1 12=2");
    }

    @Test
    void whatWasTakenForCertainShouldComeBeforeWhatMayHaveBeen() {
        assertThat(told(sends(send(1, CallState.UNRESOLVED, 10), send(2, CallState.ANSWERED, 10)), 11))
                .isEqualTo("11=2");
    }

    @Test
    void whatWasRuledOutShouldBeRecognisedWhenItTurnsUp() {
        assertThat(told(sends(send(1, CallState.RESOLVED, 10)), 11)).isEqualTo("11=1");
    }

    @Test
    void anUnclearMessageWithoutAMarkShouldClaimNothing() {
        var unmarked = new UnboundSend(
                new DeliveryId(8),
                new CallId(1),
                CallState.UNRESOLVED,
                Optional.of(Instant.EPOCH),
                Optional.empty(),
                new Content.Text("hello"));
        assertThat(told(List.of(unmarked), 11)).isEmpty();
    }

    private static List<UnboundSend> sends(UnboundSend... sends) {
        return List.of(sends);
    }

    private static UnboundSend send(long number, CallState state, int mark) {
        return new UnboundSend(
                DeliveryId.of(new MessageId(number), 0),
                new CallId(number),
                state,
                Optional.of(Instant.EPOCH),
                Optional.of(new HighWaterMark(String.valueOf(mark))),
                new Content.Text("hello"));
    }

    /** What is told of messages with these ids, all saying the same: whose each is, or that it is open. */
    private static String told(List<UnboundSend> sends, int... ids) {
        List<ListedMessage> listed =
                Arrays.stream(ids).mapToObj(OwnMessagesTest::listed).toList();
        OwnMessages own = OwnMessages.among(listed, new KnownChat(Map.of(), sends), CHANNEL);
        Map<String, String> told = new TreeMap<>();
        own.ours()
                .forEach((id, ours) ->
                        told.put(id.value(), String.valueOf(ours.call().value())));
        own.disputed().forEach(id -> told.put(id.value(), "?"));
        return told.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }

    private static ListedMessage listed(int id) {
        return new ListedMessage(
                new Address("1"),
                Direction.OUTBOUND,
                new ProviderReference(String.valueOf(id)),
                new Content.Text("hello"),
                "sent",
                Optional.of(Evidence.SENT),
                Optional.empty());
    }

    @Test
    void placesShouldKeepTheProvidersOrderBetweenMessagesThatHaveTheirs() {
        TimeOrderedIds ids = new TimeOrderedIds(Clock.systemUTC(), 0);
        MessageId first = new MessageId(ids.next());
        MessageId last = new MessageId(ids.next() + (1L << 30));
        List<ListedMessage> listed = List.of(listed(1), listed(2), listed(3), listed(4), listed(5), listed(6));
        Map<ProviderReference, MessageId> known =
                Map.of(listed.get(1).reference(), first, listed.get(4).reference(), last);
        KnownChat chat = new KnownChat(known, List.of());
        Placing placing = new Placing(ids, listed, chat, OwnMessages.among(listed, chat, CHANNEL));
        List<MessageId> placed =
                List.of(placing.place(0), first, placing.place(2), placing.place(3), last, placing.place(5));
        assertThat(placed.subList(0, 5)).isSorted().doesNotHaveDuplicates();
        assertThat(placed.get(5)).isGreaterThan(first);
    }
}
