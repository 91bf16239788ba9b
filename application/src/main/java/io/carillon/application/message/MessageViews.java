package io.carillon.application.message;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.CombinedStatus;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.Registers;
import io.carillon.domain.message.Adaptation;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.store.Admission;
import io.carillon.ports.store.MessageQueries.DeliveryRow;
import io.carillon.ports.store.MessageQueries.IntakeRow;
import io.carillon.ports.store.MessageQueries.MessageRow;
import io.carillon.ports.store.MessageQueries.StoredMessage;
import io.carillon.ports.store.NewMessage;
import io.carillon.ports.store.Page;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.message.AnyMessageView;
import io.carillon.ports.usecase.message.IntakeView;
import io.carillon.ports.usecase.message.MessageView;
import io.carillon.ports.usecase.message.MessageView.Confirmation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns stored rows into what users see. Everything derived is derived here, at the time of asking. */
public final class MessageViews {
    private final ChannelRegistry channels;
    private final Clock clock;
    private final Duration reportHorizon;

    public MessageViews(ChannelRegistry channels, Clock clock, Duration reportHorizon) {
        this.channels = channels;
        this.clock = clock;
        this.reportHorizon = reportHorizon;
    }

    /** A page of messages of both directions; the cursor is the id of the last one. */
    public Listing<AnyMessageView> listing(Page<StoredMessage> page) {
        return new Listing<>(
                page.items().stream().map(this::any).toList(), page.next().map(id -> new MessageId(id).toString()));
    }

    public AnyMessageView any(StoredMessage message) {
        return message instanceof MessageRow sent ? of(sent) : of((IntakeRow) message);
    }

    static IntakeView of(IntakeRow row) {
        return new IntakeView(
                row.id(),
                row.channel(),
                row.with(),
                row.conversation(),
                row.direction(),
                status(row),
                row.content(),
                row.reference().map(ProviderReference::value).stream().toList(),
                row.occurredAt(),
                row.createdAt());
    }

    /** What is listed at the provider was sent, whatever else it says. */
    private static String status(IntakeRow row) {
        return row.direction() == Direction.INBOUND
                ? "received"
                : new Registers(Control.DONE, row.evidence().join(Evidence.SENT), 0)
                        .status()
                        .word();
    }

    public MessageView of(MessageRow row) {
        Instant now = clock.instant();
        int step = row.status().step();
        DeliveryRow delivery = row.deliveries().get(step);
        PublicStatus status = row.status().status();
        Optional<ChannelRuntime> channel = channels.find(row.channelOf(step));
        Instant awaitedSince = reportsAwaitedSince(row, delivery);
        boolean beyondHorizon = awaitedSince.plus(reportHorizon).isBefore(now);
        Confirmation confirmation = confirmation(status, channel, beyondHorizon);
        return new MessageView(
                row.id(),
                status,
                !FallbackViews.goesOn(row, now)
                        && finalFrom(status, row.channelOf(step), awaitedSince)
                                .filter(now::isAfter)
                                .isPresent(),
                reason(status, delivery, channel),
                nextTryAt(delivery),
                confirmation,
                mayBeDuplicate(row),
                error(status, delivery),
                row.channel(),
                row.to(),
                row.conversation(),
                row.batch(),
                row.submission(),
                sentAs(row, channels.find(row.channel())),
                providerIds(row),
                row.clientReference(),
                row.createdAt(),
                updatedAt(row),
                FallbackViews.of(row, now, (its, way, at) -> reason(its, way, channels.find(row.channelOf(at)))));
    }

    /** A message that was just committed, without reading it back. */
    public MessageView ofNew(NewMessage message, Admission.Committed committed) {
        DeliveryRow delivery = new DeliveryRow(
                DeliveryId.of(message.id(), 0),
                Registers.at(committed.start().control()),
                message.timing().due(),
                committed.start().reason(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                message.createdAt());
        MessageRow row = new MessageRow(
                message.id(),
                Optional.empty(),
                message.channel(),
                message.to(),
                committed.conversation(),
                message.submission(),
                message.clientReference(),
                message.createdAt(),
                delivery);
        return of(message.fallback().isEmpty() ? row : row.with(FallbackViews.ofNew(message, delivery.registers())));
    }

    private static Instant updatedAt(MessageRow row) {
        return row.deliveries().stream()
                .map(DeliveryRow::updatedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** A report cannot come before the message goes out, which may be long after it was taken. */
    private static Instant reportsAwaitedSince(MessageRow row, DeliveryRow delivery) {
        Instant news = delivery.updatedAt();
        return row.submission().sendAt().filter(news::isBefore).orElse(news);
    }

    private static Confirmation confirmation(
            PublicStatus status, Optional<ChannelRuntime> channel, boolean beyondHorizon) {
        if (!reports(channel)) {
            return Confirmation.NOT_SUPPORTED;
        }
        boolean open = status == PublicStatus.ACCEPTED || status == PublicStatus.SENT || status == PublicStatus.UNKNOWN;
        return open && beyondHorizon ? Confirmation.UNCONFIRMED : Confirmation.SUPPORTED;
    }

    /**
     * From when on nothing expected will change a message of that status: at once (then {@link Instant#MIN}), after the horizon,
     * or, while it is in our hands, never.
     *
     * @param awaitedSince since when a report could have come
     */
    public Optional<Instant> finalFrom(PublicStatus status, ChannelId channel, Instant awaitedSince) {
        return switch (status) {
            case SCHEDULED, HELD, QUEUED -> Optional.empty();
            case ACCEPTED, SENT ->
                Optional.of(reports(channels.find(channel)) ? awaitedSince.plus(reportHorizon) : Instant.MIN);
            case UNKNOWN -> Optional.of(awaitedSince.plus(reportHorizon));
            case UNDELIVERED, DELIVERED, READ, CANCELED, SUPPRESSED, EXPIRED, REJECTED, FAILED ->
                Optional.of(Instant.MIN);
        };
    }

    /** A channel that left the configuration may still have reported before it did. */
    private static boolean reports(Optional<ChannelRuntime> channel) {
        return channel.map(c -> c.provider().capabilities().reports()).orElse(false);
    }

    Optional<String> reason(PublicStatus status, DeliveryRow delivery, Optional<ChannelRuntime> channel) {
        if (status == PublicStatus.QUEUED && delivery.registers().control() == Control.DISPATCHING) {
            return Optional.of("dispatching");
        }
        if (status == PublicStatus.QUEUED
                && channel.flatMap(c -> c.account().outage()).isPresent()) {
            return Optional.of("breaker");
        }
        if (status == PublicStatus.SCHEDULED) {
            // One that waits for another attempt and was held meanwhile is scheduled, too.
            return delivery.reason().or(() -> Optional.of("send_at"));
        }
        boolean proven = delivery.registers().evidence().compareTo(Evidence.ACCEPTED) >= 0;
        return proven && status != PublicStatus.UNDELIVERED ? Optional.empty() : delivery.reason();
    }

    /** What is due and still waits has its turn when the provider, the hold or the rate lets it; nobody knows when. */
    private Optional<Instant> nextTryAt(DeliveryRow delivery) {
        return delivery.registers().control().isWaiting()
                ? Optional.of(delivery.due()).filter(clock.instant()::isBefore)
                : Optional.empty();
    }

    private static boolean mayBeDuplicate(MessageRow row) {
        List<DeliveryRow> deliveries = row.deliveries();
        return deliveries.stream().anyMatch(MessageViews::mayBeDuplicate)
                || CombinedStatus.mayHaveArrivedTwice(
                        deliveries.stream().map(DeliveryRow::registers).toList());
    }

    private static boolean mayBeDuplicate(DeliveryRow delivery) {
        Registers registers = delivery.registers();
        boolean taken = registers.evidence().compareTo(Evidence.ACCEPTED) >= 0;
        return delivery.tries() > 1 && registers.unresolvedCalls() > 0 && (taken || registers.unresolvedCalls() > 1);
    }

    private static Optional<Complaint> error(PublicStatus status, DeliveryRow delivery) {
        return switch (status) {
            case ACCEPTED, SENT, DELIVERED, READ, SCHEDULED -> Optional.empty();
            case HELD, QUEUED, UNDELIVERED, UNKNOWN, CANCELED, SUPPRESSED, EXPIRED, REJECTED, FAILED ->
                delivery.complaint();
        };
    }

    /** Where it differs from what was asked; a content that a channel cannot carry was accepted on that condition. */
    private static Optional<Content> sentAs(MessageRow row, Optional<ChannelRuntime> channel) {
        Content asked = row.submission().content();
        return channel.flatMap(c -> Adaptation.to(c.provider().capabilities().contentTypes(), asked))
                .filter(given -> !given.equals(asked));
    }

    private static List<String> providerIds(MessageRow row) {
        return row.deliveries().stream()
                .flatMap(delivery -> Stream.of(delivery.callReference(), delivery.reference()))
                .flatMap(Optional::stream)
                .map(ProviderReference::value)
                .distinct()
                .toList();
    }
}
