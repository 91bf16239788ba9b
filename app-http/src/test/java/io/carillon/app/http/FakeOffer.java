package io.carillon.app.http;

import io.carillon.application.UseCases;
import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.Balance;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.ChannelState;
import io.carillon.domain.channel.Hold;
import io.carillon.domain.channel.HoldCause;
import io.carillon.domain.channel.HoldScope;
import io.carillon.domain.channel.Screening;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Submission;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.Capabilities;
import io.carillon.ports.usecase.IdempotencyKey;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.batch.BatchView;
import io.carillon.ports.usecase.batch.SendBatches;
import io.carillon.ports.usecase.batch.TrackBatches;
import io.carillon.ports.usecase.channel.BrowseDirectory;
import io.carillon.ports.usecase.channel.ChannelView;
import io.carillon.ports.usecase.channel.ConversationProgress;
import io.carillon.ports.usecase.channel.HoldChannels;
import io.carillon.ports.usecase.channel.PassThrough;
import io.carillon.ports.usecase.channel.ReadChannels;
import io.carillon.ports.usecase.channel.ReviewQuarantine;
import io.carillon.ports.usecase.channel.SyncChannels.Sync;
import io.carillon.ports.usecase.health.CheckHealth.Health;
import io.carillon.ports.usecase.message.AnyMessageView;
import io.carillon.ports.usecase.message.Explanation;
import io.carillon.ports.usecase.message.MessageView;
import io.carillon.ports.usecase.message.PreviewMessage.Preview;
import io.carillon.ports.usecase.message.SendMessages;
import io.carillon.ports.usecase.message.TrackMessages;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Use cases that remember in memory what they are told, for tests of what is in front of them. One channel: {@code sms}. */
final class FakeOffer
        implements SendMessages,
                TrackMessages,
                SendBatches,
                TrackBatches,
                ReadChannels,
                HoldChannels,
                ReviewQuarantine {
    static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    static final RawIntakeId RAW = new RawIntakeId(7);

    final Map<MessageId, MessageView> messages = new ConcurrentHashMap<>();
    final Map<String, IdempotencyKey> usedKeys = new ConcurrentHashMap<>();
    final Map<String, MessageView> byKey = new ConcurrentHashMap<>();
    final KeptInMemory answers = new KeptInMemory();
    final FakeLog log = new FakeLog();
    final FakeInbox inbox = new FakeInbox();
    final FakePeople people = new FakePeople();
    final FakeShop shop = new FakeShop();
    final FakeRecalls recalls = new FakeRecalls();
    final AtomicInteger screenings = new AtomicInteger();
    private final AtomicLong ids = new AtomicLong(1000);
    volatile CompletableFuture<Void> commit = CompletableFuture.completedFuture(null);
    volatile PassThrough<Balance> balance = new PassThrough.NoSuchChannel<>();
    volatile PassThrough<Screening> screening =
            new PassThrough.Asked<>(new Answer.Answered<>(new Screening(false, "ok")));
    volatile Health health = new Health(true, List.of());
    volatile Preview preview = new Preview.Invalid(List.of(new Problem("/to", "invalid_recipient", "too short")));
    volatile Sync sync = new Sync(2, 3, Optional.empty(), Optional.empty());
    volatile PassThrough<List<BrowseDirectory.Entry>> directory = new PassThrough.NoSuchChannel<>();
    volatile Optional<ConversationProgress> conversations = Optional.empty();
    volatile Optional<Content> sentAs = Optional.empty();
    volatile Optional<Hold> hold = Optional.empty();
    volatile SendBatch lastBatch;
    volatile SendMessage lastMessage;

    UseCases useCases() {
        return new UseCases(
                this,
                this,
                recalls,
                recalls,
                this,
                this,
                this,
                this,
                (channel, refresh) -> balance,
                (channel, text) -> {
                    screenings.incrementAndGet();
                    return screening;
                },
                this,
                log,
                () -> health,
                answers,
                command -> preview,
                inbox,
                inbox,
                inbox,
                channel -> channel.equals("sms") ? Optional.of(sync) : Optional.empty(),
                channel -> directory,
                people,
                people,
                shop,
                shop);
    }

    @Override
    public CompletableFuture<SendMessages.Sending> send(SendMessage command, Optional<IdempotencyKey> key) {
        lastMessage = command;
        List<Problem> problems = problems(command);
        if (!problems.isEmpty()) {
            return CompletableFuture.completedFuture(new SendMessages.Sending.Invalid(problems));
        }
        if (key.isPresent()) {
            IdempotencyKey before = usedKeys.putIfAbsent(key.get().key(), key.get());
            if (before != null) {
                return CompletableFuture.completedFuture(
                        before.equals(key.get())
                                ? new SendMessages.Sending.Accepted(byKey.get(before.key()), true)
                                : new SendMessages.Sending.KeyReused());
            }
        }
        MessageView view = view(command);
        messages.put(view.id(), view);
        key.ifPresent(present -> byKey.put(present.key(), view));
        return commit.thenApply(done -> new SendMessages.Sending.Accepted(view, false));
    }

    @Override
    public List<Problem> problems(SendMessage command) {
        List<Problem> problems = new ArrayList<>();
        need(command.channel(), "/channel", problems);
        need(command.to(), "/to", problems);
        need(command.content(), "/content", problems);
        if (command.channel().filter(channel -> !channel.equals("sms")).isPresent()) {
            problems.add(new Problem("/channel", "unknown_channel", "there is no such channel"));
        }
        return problems;
    }

    private static void need(Optional<?> value, String pointer, List<Problem> problems) {
        if (value.isEmpty()) {
            problems.add(new Problem(pointer, "missing", "is missing"));
        }
    }

    private MessageView view(SendMessage command) {
        Submission submission = new Submission(
                command.content().orElseThrow(),
                command.options(),
                Lane.SINGLE,
                command.onUnknown(),
                command.sendAt(),
                command.expiresAt().orElse(NOW.plusSeconds(60)));
        return new MessageView(
                new MessageId(ids.incrementAndGet()),
                PublicStatus.QUEUED,
                false,
                Optional.empty(),
                Optional.empty(),
                MessageView.Confirmation.SUPPORTED,
                false,
                Optional.of(new Complaint("cut", "\ud83d", "half a pair")),
                new ChannelId("sms"),
                new Address(command.to().orElseThrow()),
                Optional.empty(),
                Optional.empty(),
                submission,
                sentAs,
                List.of(),
                command.clientReference(),
                NOW,
                NOW);
    }

    @Override
    public Optional<AnyMessageView> find(MessageId id) {
        return Optional.ofNullable(messages.get(id));
    }

    @Override
    public Optional<Explanation> explain(MessageId id) {
        return Optional.ofNullable(messages.get(id))
                .map(view -> new Explanation(
                        view, "it waits its turn", "queued", "none", 0, Optional.of(NOW), List.of(), List.of()));
    }

    @Override
    public Found list(Query query) {
        return query.after().filter("broken"::equals).isPresent()
                ? new Found.Invalid(List.of(new Problem("after", "invalid_cursor", "is no cursor of ours")))
                : new Found.Messages(new Listing<>(
                        messages.values().stream()
                                .limit(query.limit())
                                .map(AnyMessageView.class::cast)
                                .toList(),
                        Optional.of("more")));
    }

    @Override
    public CompletableFuture<SendBatches.Sending> send(SendBatch command, Optional<IdempotencyKey> key) {
        lastBatch = command;
        return CompletableFuture.completedFuture(new SendBatches.Sending.Accepted(batch(), false));
    }

    @Override
    public Check check(SendBatch command) {
        lastBatch = command;
        return new Check.Acceptable(1, List.of(new Row.Refused(1, "12", "invalid_recipient", "too short")));
    }

    private static BatchView batch() {
        return new BatchView(
                new BatchId(5), new ChannelId("sms"), 2, 1, Map.of(PublicStatus.QUEUED, 2), NOW, Optional.empty());
    }

    @Override
    public List<Problem> problems(SendBatch command) {
        List<Problem> problems = new ArrayList<>();
        need(command.recipients(), "/recipients", problems);
        need(command.content(), "/content", problems);
        return problems;
    }

    @Override
    public Optional<BatchView> find(BatchId id) {
        return id.value() == 5 ? Optional.of(batch()) : Optional.empty();
    }

    @Override
    public Optional<Listing<Row>> results(BatchId id, int limit, Optional<String> after) {
        return id.value() == 5
                ? Optional.of(new Listing<>(
                        List.of(new Row.Refused(1, "12", "invalid_recipient", "too short")), Optional.empty()))
                : Optional.empty();
    }

    @Override
    public List<ChannelView> list() {
        return List.of(channel());
    }

    @Override
    public Optional<ChannelView> find(String channel) {
        return channel.equals("sms") ? Optional.of(channel()) : Optional.empty();
    }

    private ChannelView channel() {
        return new ChannelView(
                new ChannelId("sms"),
                new AccountId("sms"),
                "sms",
                hold.isPresent() ? ChannelState.HELD : ChannelState.ACTIVE,
                hold,
                Optional.empty(),
                new Capabilities(java.util.Set.of("text"), 100, true, 500, List.of()),
                true,
                true,
                true,
                false,
                conversations,
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public CompletableFuture<Optional<ChannelView>> hold(String channel, String detail) {
        hold = Optional.of(new Hold(HoldScope.of(new ChannelId("sms")), HoldCause.MANUAL, detail, NOW));
        return CompletableFuture.completedFuture(find(channel));
    }

    @Override
    public CompletableFuture<Optional<ChannelView>> release(String channel) {
        hold = Optional.empty();
        return CompletableFuture.completedFuture(find(channel));
    }

    @Override
    public Optional<Listing<Entry>> list(String channel, int limit, Optional<String> after) {
        Complaint complaint = Complaint.of("not_xml", "no root element");
        return find(channel)
                .map(found -> new Listing<>(
                        List.of(new Entry(RAW, "reports", NOW, true, 3, complaint, "abc")), Optional.empty()));
    }

    @Override
    public Retry retry(String channel, RawIntakeId id) {
        return id.equals(RAW) ? new Retry.Entered(4) : new Retry.NotFound();
    }

    static Balance someBalance() {
        return new Balance(
                Optional.of(new BigDecimal("12.50")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Balance.Payment.PREPAID),
                Map.of("overage", "12.50"),
                NOW);
    }
}
