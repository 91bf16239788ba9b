package io.carillon.adapters.store;

import static io.carillon.adapters.store.schema.Tables.LOG;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.LogEntry;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.subscriber.Reach;
import io.carillon.domain.subscriber.SubscriberId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jooq.Record;
import org.jooq.SelectJoinStep;

/** Reads entries of the log. */
final class LogReading {
    /** The kind of a channel's entry; those of deliveries are the ordinals of {@link LogEntry.Kind}. */
    static final int OF_CHANNEL = 100;

    /** Its members are the message and the conversation. */
    static final int OF_INBOUND = 101;

    /** A message that was sent elsewhere; members as of one received. */
    static final int OF_SENT_ELSEWHERE = 103;

    /** Its member is the conversation. */
    static final int OF_CONVERSATION = 102;

    /** Its members are the batch and its counts. */
    static final int OF_BATCH = 104;

    /** Its member is the subscriber, if there is one; of consent, the address stands in the place of a provider's code. */
    static final int OF_SUBSCRIBER = 105;

    private static final LogEntry.Kind[] KINDS = LogEntry.Kind.values();
    private static final PublicStatus[] STATUSES = PublicStatus.values();
    private static final Control[] CONTROLS = Control.values();
    private static final Evidence[] EVIDENCES = Evidence.values();

    private LogReading() {}

    static SelectJoinStep<Record> select() {
        return Sql.DIALECT.select(LOG.fields()).from(LOG);
    }

    static LogEntry read(Row row) throws SQLException {
        long position = row.number();
        Instant at = row.time();
        int kind = row.small();
        return switch (kind) {
            case OF_CHANNEL -> channel(row, position, at);
            case OF_INBOUND -> intake(row, position, at, Direction.INBOUND);
            case OF_SENT_ELSEWHERE -> intake(row, position, at, Direction.OUTBOUND);
            case OF_CONVERSATION -> conversation(row, position, at);
            case OF_BATCH -> batch(row, position, at);
            case OF_SUBSCRIBER -> subscriber(row, position, at);
            default -> deliveries(row, position, at, KINDS[kind]);
        };
    }

    private static LogEntry deliveries(Row row, long position, Instant at, LogEntry.Kind kind) throws SQLException {
        List<DeliveryId> deliveries = Arrays.stream(PackedIds.read(row.bytes()))
                .mapToObj(DeliveryId::new)
                .toList();
        return new LogEntry.OfDeliveries(
                position,
                at,
                kind,
                deliveries,
                row.optionalNumber().map(CallId::new),
                row.optionalNumber().map(s -> STATUSES[s.intValue()]),
                row.oneOf(STATUSES),
                row.oneOf(CONTROLS),
                row.oneOf(EVIDENCES),
                row.number() != 0,
                row.optionalText(),
                row.optionalText(),
                row.optionalText());
    }

    private static LogEntry channel(Row row, long position, Instant at) throws SQLException {
        row.skip(7);
        var reason = row.optionalText();
        row.skip(1);
        return new LogEntry.OfChannel(position, at, row.text(), row.text(), reason);
    }

    private static LogEntry intake(Row row, long position, Instant at, Direction direction) throws SQLException {
        long[] members = PackedIds.read(row.bytes());
        return new LogEntry.OfIntake(
                position, at, new MessageId(members[0]), new ConversationId(members[1]), direction);
    }

    private static LogEntry batch(Row row, long position, Instant at) throws SQLException {
        var members = new Packed.Reader(row.bytes());
        var batch = new BatchId(members.number());
        row.skip(9);
        return new LogEntry.OfBatch(position, at, batch, row.text(), BatchTallies.counts(members));
    }

    private static LogEntry conversation(Row row, long position, Instant at) throws SQLException {
        var conversation = new ConversationId(PackedIds.read(row.bytes())[0]);
        row.skip(9);
        return new LogEntry.OfConversation(position, at, conversation, row.text());
    }

    private static LogEntry subscriber(Row row, long position, Instant at) throws SQLException {
        var subscriber = Arrays.stream(PackedIds.read(row.bytes()))
                .mapToObj(SubscriberId::new)
                .findFirst();
        row.skip(7);
        var address = row.optionalText().map(Address::new);
        var channel = row.optionalText().map(ChannelId::new);
        var reach = address.flatMap(a -> channel.map(c -> new Reach(c, a)));
        return new LogEntry.OfSubscriber(position, at, row.text(), subscriber, reach);
    }
}
