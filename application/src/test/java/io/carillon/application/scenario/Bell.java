package io.carillon.application.scenario;

import io.carillon.application.AccountSetup;
import io.carillon.application.Carillon;
import io.carillon.application.ChannelSetup;
import io.carillon.application.EngineSettings;
import io.carillon.application.UseCases;
import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.QuietHours;
import io.carillon.domain.conversation.ConversationId;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Direction;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.store.Store;
import io.carillon.ports.usecase.batch.BatchView;
import io.carillon.ports.usecase.batch.SendBatches;
import io.carillon.ports.usecase.conversation.ConversationView;
import io.carillon.ports.usecase.conversation.ReadConversations;
import io.carillon.ports.usecase.message.IntakeView;
import io.carillon.ports.usecase.message.MessageView;
import io.carillon.ports.usecase.message.SendMessages;
import io.carillon.ports.usecase.message.SendMessages.SendMessage;
import io.carillon.ports.usecase.message.SendMessages.Sending;
import io.carillon.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A running Carillon with one channel, {@code sms}, over a pretended provider and any store. */
final class Bell implements AutoCloseable {
    final SettableClock clock;
    final PretendProvider provider;
    private final Storage storage;
    private final Store store;
    private final Carillon carillon;

    private Bell(SettableClock clock, PretendProvider provider, Storage storage, Store store, int concurrency) {
        this(clock, provider, storage, store, concurrency, Optional.empty());
    }

    private Bell(
            SettableClock clock,
            PretendProvider provider,
            Storage storage,
            Store store,
            int concurrency,
            Optional<QuietHours> quietHours) {
        this.storage = storage;
        this.clock = clock;
        this.provider = provider;
        this.store = store;
        this.carillon = Carillon.builder()
                .store(store)
                .clock(clock)
                .settings(EngineSettings.DEFAULT
                        .withProbeInterval(Duration.ofMillis(20))
                        .withDrainDeadline(Duration.ofMillis(200)))
                .account(new AccountSetup(
                        new AccountId("sms"),
                        "pretend",
                        provider,
                        new AccountSetup.Limits(0, concurrency),
                        new AccountSetup.Polling(
                                Duration.ofMillis(20),
                                Duration.ofMillis(20),
                                Duration.ofMillis(20),
                                Duration.ofMillis(20))))
                .channel(new ChannelSetup(new ChannelId("sms"), new AccountId("sms"), Map.of(), quietHours))
                .start();
    }

    static Bell on(Storage storage) {
        return on(storage, new PretendProvider());
    }

    static Bell on(Storage storage, PretendProvider provider) {
        SettableClock clock = SettableClock.at("2026-03-01T10:00:00Z");
        return new Bell(clock, provider, storage, storage.open(clock), 4);
    }

    static Bell on(Storage storage, QuietHours quietHours) {
        SettableClock clock = SettableClock.at("2026-03-01T10:00:00Z");
        return new Bell(clock, new PretendProvider(), storage, storage.open(clock), 4, Optional.of(quietHours));
    }

    /** As after a crash: what was committed is there, nothing else. */
    Bell afterACrash(PretendProvider provider) {
        return new Bell(clock, provider, storage, storage.reopen(store, clock), 4);
    }

    UseCases uses() {
        return carillon.useCases();
    }

    MessageId send(String to, String text) {
        return send(to, text, UnknownPolicy.AT_MOST_ONCE);
    }

    MessageId send(String to, String text, UnknownPolicy policy) {
        return accepted(command(to, text, Options.NONE, Optional.empty(), policy))
                .id();
    }

    MessageId sendAt(Instant when, String to, Map<String, String> options) {
        return accepted(command(to, "later", Options.of(options), Optional.of(when), UnknownPolicy.AT_MOST_ONCE))
                .id();
    }

    MessageView accepted(SendMessage command) {
        Sending sending = uses().sendMessages().send(command, Optional.empty()).join();
        return ((Sending.Accepted) sending).message();
    }

    static SendMessage command(
            String to, String text, Options options, Optional<Instant> sendAt, UnknownPolicy policy) {
        return new SendMessages.SendMessage(
                Optional.of("sms"),
                Optional.of(to),
                Optional.of(new Content.Text(text)),
                false,
                options,
                sendAt,
                Optional.empty(),
                Optional.empty(),
                policy);
    }

    BatchView sendBatch(String text, List<String> numbers) {
        return sendBatch(text, numbers, UnknownPolicy.AT_MOST_ONCE);
    }

    BatchView sendBatch(String text, List<String> numbers, UnknownPolicy policy) {
        var command = new SendBatches.SendBatch(
                Optional.of("sms"),
                Optional.of(numbers.stream()
                        .map(n -> new SendBatches.Recipient(n, Optional.empty()))
                        .toList()),
                Optional.of(new Content.Text(text)),
                false,
                Options.NONE,
                Optional.empty(),
                Optional.empty(),
                policy);
        var sending = uses().sendBatches().send(command, Optional.empty()).join();
        return ((SendBatches.Sending.Accepted) sending).batch();
    }

    MessageView message(MessageId id) {
        return (MessageView) uses().trackMessages().find(id).orElseThrow();
    }

    /** All conversations, latest activity first. */
    List<ConversationView> conversations() {
        var query = new ReadConversations.Query(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 50, Optional.empty());
        var found = (ReadConversations.Found.Conversations)
                uses().readConversations().list(query);
        return found.listing().items();
    }

    /** What was said in a conversation, oldest first: {@code > } for what we received, {@code < } for what we sent, {@code << } for what was sent elsewhere. */
    List<String> said(ConversationId id) {
        var messages = (ReadConversations.Messages.Of)
                uses().readConversations().messages(id, 50, Optional.empty()).orElseThrow();
        List<String> lines = new ArrayList<>(messages.listing().items().stream()
                .map(m -> m instanceof IntakeView intake
                        ? (intake.direction() == Direction.INBOUND ? "> " : "<< ") + text(intake.content())
                        : "< " + text(((MessageView) m).submission().content()))
                .toList());
        Collections.reverse(lines);
        return lines;
    }

    private static String text(Content content) {
        return ((Content.Text) content).text();
    }

    void becomes(MessageId id, PublicStatus status) {
        Eventually.becomes(() -> message(id).status(), status);
    }

    Map<PublicStatus, Integer> counts(BatchView batch) {
        return uses().trackBatches().find(batch.id()).orElseThrow().counts();
    }

    @Override
    public void close() {
        carillon.close();
    }
}
