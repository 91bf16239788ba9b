package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.CALL;
import static io.carillon.adapters.store.schema.Tables.CHAT;
import static io.carillon.adapters.store.schema.Tables.CHAT_PROGRESS;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.HighWaterMark;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.ports.store.ChatQueries;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;

/** What the conversation sync and the read-back ask, on SQLite. */
final class SqliteChatQueries implements ChatQueries {
    static final String DUE = Sql.of(Sql.DIALECT
            .select(CHAT.ADDRESS, CHAT.NOTICED, CHAT.AGE)
            .from(CHAT)
            .where(CHAT.DUE.eq(DSL.inline(1L)))
            .and(CHAT.CHANNEL.eq(Sql.NUMBER))
            .orderBy(CHAT.ACTIVITY.desc(), CHAT.ADDRESS.desc())
            .limit(DSL.val(0)));
    static final String DUE_COUNT = Sql.of(Sql.DIALECT
            .select(DSL.count())
            .from(CHAT)
            .where(CHAT.DUE.eq(DSL.inline(1L)))
            .and(CHAT.CHANNEL.eq(Sql.NUMBER)));
    static final String PROGRESS = Sql.of(Sql.DIALECT
            .select(CHAT_PROGRESS.CHATS, CHAT_PROGRESS.FIRST_LOOK_DONE_AT)
            .from(CHAT_PROGRESS)
            .where(CHAT_PROGRESS.CHANNEL.eq(Sql.NUMBER)));
    static final String UNCLEAR = Sql.of(Sql.DIALECT
            .select(CALL.fields())
            .from(CALL)
            .where(CALL.STATE.eq(DSL.inline(2L)))
            .and(CALL.PROVIDER_REF.isNull())
            .and(CALL.ACCOUNT.eq(Sql.NUMBER))
            .and(CALL.RECIPIENTS.eq(DSL.inline(1L)))
            .and(CALL.MARK.ne(DSL.inline(""))));
    private static final Age[] AGES = Age.values();

    private final Readers readers;

    SqliteChatQueries(Readers readers) {
        this.readers = readers;
    }

    private static long id(View view, String name) throws SQLException {
        return view.names.find(view.session, name).orElse(-1L);
    }

    @Override
    public List<DueChat> due(ChannelId channel, int most) {
        return readers.read(view -> view.session.list(
                DUE,
                row -> new DueChat(new Address(row.text()), row.text(), row.oneOf(AGES)),
                id(view, channel.value()),
                most));
    }

    @Override
    public Progress progress(ChannelId channel) {
        return readers.read(view -> {
            long id = id(view, channel.value());
            long due = view.session.number(DUE_COUNT, id);
            return view.session
                    .first(PROGRESS, row -> new Progress(row.number(), due, row.optionalTime()), id)
                    .orElse(new Progress(0, due, Optional.empty()));
        });
    }

    @Override
    public KnownChat known(ChannelId channel, Address with) {
        return readers.read(view -> {
            var conversation = Correspondences.find(view.session, id(view, channel.value()), with.value());
            return conversation.isEmpty()
                    ? new KnownChat(Map.of(), List.of())
                    : new KnownChat(
                            KnownMessages.of(view.session, conversation.get()),
                            UnboundSends.of(view, conversation.get()));
        });
    }

    @Override
    public List<UnclearCall> unclear(AccountId account, int most) {
        return readers.read(view -> {
            // Sorted here: asked to sort, SQLite would walk all calls by key instead of the few that are unclear.
            List<StoredCall> calls = view.session.list(UNCLEAR, StoredCall::read, id(view, account.value()));
            calls.sort(Comparator.comparing(StoredCall::id));
            List<UnclearCall> unclear = new ArrayList<>();
            for (StoredCall call : calls.subList(0, Math.min(most, calls.size()))) {
                unclear.add(unclear(view, call));
            }
            return unclear;
        });
    }

    private static UnclearCall unclear(View view, StoredCall call) throws SQLException {
        var delivery = new DeliveryId(call.members()[0]);
        var message = MessageReading.find(view, delivery.message()).orElseThrow();
        Instant endedAt = call.endedAt().orElseThrow();
        return new UnclearCall(
                new CallId(call.id()),
                view.names.channel(view.session, call.channel()),
                delivery,
                new Address(Destinations.address(view.session, delivery.value())),
                message.submission().content(),
                new HighWaterMark(call.mark().orElseThrow()),
                call.startedAt(),
                endedAt);
    }
}
