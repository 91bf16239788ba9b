package io.carillon.testkit.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ConversationSource;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.RawSource;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rows of a number, a message's own number, who wrote it, and a text, percent-encoded. */
record SampleConversations(SampleAccount account) implements ConversationSource {

    @Override
    public RawSource<ListedMessage> chats() {
        return new Chat(account);
    }

    @Override
    public RawSource<ListedMessage> history(Address with) {
        return new Chat(account);
    }

    @Override
    public RawSource<ListedMessage> unread(Address with) {
        if (account.flaw() == Flaw.ASKS_AGAIN_FOR_UNREAD) {
            account.call("history");
        }
        return new Chat(account);
    }

    private record Chat(SampleAccount account) implements RawSource<ListedMessage> {
        @Override
        public Answer<RawReply> pull() {
            return page().pull();
        }

        @Override
        public Reading<ListedMessage> read(RawReply raw) {
            Reading<ListedMessage> reading = page().read(raw);
            boolean asItComes = account.flaw() == Flaw.LISTS_AS_IT_COMES || account.flaw() == Flaw.READS_WITHOUT_PURITY;
            if (asItComes || !(reading instanceof Reading.Items<ListedMessage> items)) {
                return reading;
            }
            List<ListedMessage> sorted = items.items().stream()
                    .sorted(Comparator.comparing(message -> message.occurredAt().orElseThrow()))
                    .toList();
            return new Reading.Items<>(sorted, false, List.of());
        }

        private SamplePage<ListedMessage> page() {
            return new SamplePage<>(account, this::message);
        }

        private ListedMessage message(int line, String[] fields) {
            String text = URLDecoder.decode(fields[3], UTF_8);
            boolean leave = account.flaw() == Flaw.LEAVES_THE_SENDER_AS_IT_IS;
            return new ListedMessage(
                    leave
                            ? new Address(fields[0])
                            : account.addressFormat().canonical(fields[0]).orElseThrow(),
                    direction(Direction.valueOf(fields[2])),
                    new ProviderReference(reference(line, fields)),
                    new Content.Text(account.flaw() == Flaw.TRIMS_TEXTS ? text.trim() : text),
                    "",
                    Optional.of(Evidence.NONE),
                    Optional.of(Instant.ofEpochSecond(Long.parseLong(fields[1]))));
        }

        private Direction direction(Direction said) {
            if (account.flaw() != Flaw.SWAPS_THE_DIRECTION) {
                return said;
            }
            return said == Direction.INBOUND ? Direction.OUTBOUND : Direction.INBOUND;
        }

        private String reference(int line, String[] fields) {
            return switch (account.flaw()) {
                case NAMES_MESSAGES_BY_POSITION -> Integer.toString(line);
                case NAMES_MESSAGES_BY_WORDS -> fields[2] + fields[3];
                default -> fields[1];
            };
        }
    }
}
