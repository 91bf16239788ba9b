package io.carillon.application.message;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.application.query.QueryWords;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.MessageQueries;
import io.carillon.ports.store.MessageQueries.DeliveryRow;
import io.carillon.ports.store.MessageQueries.Filter;
import io.carillon.ports.store.MessageQueries.MessageRow;
import io.carillon.ports.store.MessageQueries.StoredMessage;
import io.carillon.ports.store.Page;
import io.carillon.ports.usecase.message.AnyMessageView;
import io.carillon.ports.usecase.message.Explanation;
import io.carillon.ports.usecase.message.Explanation.StepView;
import io.carillon.ports.usecase.message.MessageView;
import io.carillon.ports.usecase.message.TrackMessages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads messages. The cursor of a list is the id of the last message seen. */
public final class MessageTracking implements TrackMessages {
    private static final String RECEIVED = "received";

    private final ChannelRegistry channels;
    private final MessageQueries store;
    private final MessageViews views;

    public MessageTracking(ChannelRegistry channels, MessageQueries store, MessageViews views) {
        this.channels = channels;
        this.store = store;
        this.views = views;
    }

    @Override
    public Optional<AnyMessageView> find(MessageId id) {
        return store.message(id).<AnyMessageView>map(views::of).or(() -> store.intake(id)
                .map(MessageViews::of));
    }

    @Override
    public Optional<Explanation> explain(MessageId id) {
        return store.dossier(id).map(dossier -> {
            MessageRow row = dossier.message();
            MessageView view = views.of(row);
            var registers = row.delivery().registers();
            return new Explanation(
                    view,
                    Why.of(view, dossier) + FallbackWords.of(view) + Why.removed(dossier),
                    registers.control().name().toLowerCase(java.util.Locale.ROOT),
                    registers.evidence().name().toLowerCase(java.util.Locale.ROOT),
                    row.delivery().tries(),
                    registers.control().isWaiting() ? Optional.of(row.delivery().due()) : Optional.empty(),
                    dossier.calls(),
                    dossier.history(),
                    row.deliveries().stream().map(way -> way(row, way)).toList());
        });
    }

    private StepView way(MessageRow row, DeliveryRow way) {
        int step = way.id().step();
        Registers registers = way.registers();
        return new StepView(
                step,
                row.channelOf(step),
                row.addressOf(step),
                registers.status(),
                views.reason(registers.status(), way, channels.find(row.channelOf(step))),
                registers.control().name().toLowerCase(Locale.ROOT),
                registers.evidence().name().toLowerCase(Locale.ROOT),
                way.tries(),
                registers.control().isWaiting() ? Optional.of(way.due()) : Optional.empty());
    }

    @Override
    public Found list(Query query) {
        QueryWords words = new QueryWords();
        Optional<ChannelRuntime> channel = words.parse("channel", query.channel(), channels::find, "is no channel");
        Optional<String> status = query.status().filter(s -> !s.equals(RECEIVED));
        Filter filter = new Filter(
                direction(query, words),
                channel.map(ChannelRuntime::id),
                words.parse("status", status, PublicStatus::parse, "is no status"),
                words.parse("to", query.to(), to -> address(channel, to), "is no address"),
                query.since().map(TimeOrderedIds::lowestAt),
                query.clientReference(),
                words.parse("batch", query.batch(), BatchId::parse, "is no batch id"),
                words.parse("conversation", query.conversation(), ConversationId::parse, "is no conversation id"));
        Optional<MessageId> before = words.parse("after", query.after(), MessageId::parse, "is no cursor of ours");
        if (!words.problems().isEmpty()) {
            return new Found.Invalid(words.problems());
        }
        Page<StoredMessage> page = store.messages(filter, before.map(MessageId::value), query.limit());
        return new Found.Messages(views.listing(page));
    }

    /** The status of messages received says their direction, too. */
    private static Optional<Direction> direction(Query query, QueryWords words) {
        Optional<Direction> asked = words.parse(
                "direction",
                query.direction(),
                word -> Arrays.stream(Direction.values())
                        .filter(d -> d.name().toLowerCase(Locale.ROOT).equals(word))
                        .findFirst(),
                "must be inbound or outbound");
        return query.status().filter(RECEIVED::equals).isPresent() ? Optional.of(Direction.INBOUND) : asked;
    }

    /** Without a channel an address is taken in the form of any channel that understands it. */
    private Optional<Address> address(Optional<ChannelRuntime> channel, String text) {
        return channel.map(c -> c.provider().addressFormat().canonical(text))
                .orElseGet(() -> channels.channels().stream()
                        .flatMap(c -> c.provider().addressFormat().canonical(text).stream())
                        .findFirst());
    }
}
