package io.carillon.application.message;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import io.carillon.ports.store.MessageQueries;
import io.carillon.ports.store.MessageQueries.Filter;
import io.carillon.ports.store.MessageQueries.MessageRow;
import io.carillon.ports.store.Page;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.message.Explanation;
import io.carillon.ports.usecase.message.MessageView;
import io.carillon.ports.usecase.message.TrackMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads messages. The cursor of a list is the id of the last message seen. */
public final class MessageTracking implements TrackMessages {
    private final ChannelRegistry channels;
    private final MessageQueries store;
    private final MessageViews views;

    public MessageTracking(ChannelRegistry channels, MessageQueries store, MessageViews views) {
        this.channels = channels;
        this.store = store;
        this.views = views;
    }

    @Override
    public Optional<MessageView> find(MessageId id) {
        return store.message(id).map(views::of);
    }

    @Override
    public Optional<Explanation> explain(MessageId id) {
        return store.dossier(id).map(dossier -> {
            MessageRow row = dossier.message();
            MessageView view = views.of(row);
            var registers = row.delivery().registers();
            return new Explanation(
                    view,
                    Why.of(view, dossier),
                    registers.control().name().toLowerCase(java.util.Locale.ROOT),
                    registers.evidence().name().toLowerCase(java.util.Locale.ROOT),
                    row.delivery().tries(),
                    registers.control().isWaiting() ? Optional.of(row.delivery().due()) : Optional.empty(),
                    dossier.calls(),
                    dossier.history());
        });
    }

    @Override
    public Found list(Query query) {
        List<Problem> problems = new ArrayList<>();
        Optional<ChannelRuntime> channel =
                parsed("channel", query.channel(), channels::find, "there is no such channel", problems);
        Filter filter = new Filter(
                channel.map(ChannelRuntime::id),
                parsed("status", query.status(), PublicStatus::parse, "there is no such status", problems),
                parsed("to", query.to(), to -> address(channel, to), "is no address", problems),
                query.since().map(TimeOrderedIds::lowestAt),
                query.clientReference(),
                parsed("batch", query.batch(), BatchId::parse, "is no batch id", problems),
                parsed("conversation", query.conversation(), ConversationId::parse, "is no conversation id", problems));
        Optional<MessageId> before = parsed("after", query.after(), MessageId::parse, "is no cursor of ours", problems);
        boolean inbound = query.direction().filter("inbound"::equals).isPresent();
        query.direction()
                .filter(d -> !d.equals("inbound") && !d.equals("outbound"))
                .ifPresent(d -> problems.add(new Problem("direction", "invalid", "must be inbound or outbound")));
        if (!problems.isEmpty()) {
            return new Found.Invalid(problems);
        }
        if (inbound) {
            return new Found.Messages(new Listing<>(List.of(), Optional.empty()));
        }
        Page<MessageRow> page = store.messages(filter, before.map(MessageId::value), query.limit());
        return new Found.Messages(new Listing<>(
                page.items().stream().map(views::of).toList(), page.next().map(id -> new MessageId(id).toString())));
    }

    /** Without a channel an address is taken in the form of any channel that understands it. */
    private Optional<Address> address(Optional<ChannelRuntime> channel, String text) {
        return channel.map(c -> c.provider().addressFormat().canonical(text))
                .orElseGet(() -> channels.channels().stream()
                        .flatMap(c -> c.provider().addressFormat().canonical(text).stream())
                        .findFirst());
    }

    private static <T> Optional<T> parsed(
            String name,
            Optional<String> text,
            Function<String, Optional<T>> parser,
            String detail,
            List<Problem> problems) {
        Optional<T> value = text.flatMap(parser);
        if (text.isPresent() && value.isEmpty()) {
            problems.add(new Problem(name, "invalid", name + " " + detail));
        }
        return value;
    }
}
