package io.carillon.application;

import io.carillon.application.batch.BatchCompletion;
import io.carillon.application.batch.BatchSubmission;
import io.carillon.application.batch.BatchTracking;
import io.carillon.application.channel.AccountRuntime;
import io.carillon.application.channel.BalanceChecking;
import io.carillon.application.channel.ChannelHolding;
import io.carillon.application.channel.ChannelReading;
import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.application.channel.ContentChecking;
import io.carillon.application.channel.DirectoryBrowsing;
import io.carillon.application.channel.HeldAccountProbe;
import io.carillon.application.channel.HoldKeeper;
import io.carillon.application.conversation.ConversationCare;
import io.carillon.application.conversation.ConversationReading;
import io.carillon.application.conversation.ConversationReplying;
import io.carillon.application.conversation.ConversationViews;
import io.carillon.application.dispatch.DispatchAssembly;
import io.carillon.application.dispatch.DispatchEngine;
import io.carillon.application.event.EventFollowing;
import io.carillon.application.flow.FlowManaging;
import io.carillon.application.health.HealthCheck;
import io.carillon.application.idempotency.AnswerKeeping;
import io.carillon.application.intake.IntakeEngine;
import io.carillon.application.intake.IntakePages;
import io.carillon.application.intake.PageSync;
import io.carillon.application.intake.QuarantineReview;
import io.carillon.application.intake.Rematching;
import io.carillon.application.message.MessageCanceling;
import io.carillon.application.message.MessagePreview;
import io.carillon.application.message.MessageRedriving;
import io.carillon.application.message.MessageSubmission;
import io.carillon.application.message.MessageTracking;
import io.carillon.application.message.MessageViews;
import io.carillon.application.message.SubmissionRules;
import io.carillon.application.readback.ReadBack;
import io.carillon.application.retention.RetentionSettings;
import io.carillon.application.retention.Sweeper;
import io.carillon.application.shop.ShopManaging;
import io.carillon.application.subscriber.SubscriberParts;
import io.carillon.application.subscriber.SubscriberSyncs;
import io.carillon.application.sync.ChatSyncs;
import io.carillon.application.sync.SyncParts;
import io.carillon.application.work.Worker;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.subscriber.ConsentWords;
import io.carillon.ports.store.CallResult;
import io.carillon.ports.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carillon, running: the one composition root, used by our own apps and by products that embed it. Plain constructors, no
 * framework. Safe for use by several threads; one instance per store.
 */
public final class Carillon implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Carillon.class);

    private final Store store;
    private final EngineSettings settings;
    private final ChannelRegistry channels;
    private final DispatchEngine dispatch;
    private final IntakeEngine intake;
    private final ChatSyncs chats;
    private final SubscriberSyncs people;
    private final ReadBack readBack;
    private final BatchCompletion completion;
    private final Rematching rematching;
    private final Worker care;
    private final AnswerKeeping answers;
    private final Sweeper sweeper;
    private final UseCases useCases;

    private Carillon(Builder builder) {
        this.store = Objects.requireNonNull(builder.store, "a store is needed");
        this.settings = builder.settings;
        Clock clock = builder.clock;
        this.channels = new ChannelRegistry(builder.accounts, builder.channels);
        TimeOrderedIds ids = new TimeOrderedIds(clock, store.dispatch().greatestId());
        HoldKeeper holds = new HoldKeeper(store, channels, clock);
        DispatchAssembly assembly = new DispatchAssembly(store, channels, holds, clock, settings);
        this.rematching = new Rematching(store, clock);
        SyncParts sync = new SyncParts(store, holds, ids, clock, builder.words);
        this.chats = new ChatSyncs(channels, sync);
        this.people = new SubscriberSyncs(channels, sync);
        this.readBack = new ReadBack(channels, store, clock, settings.readBackWindow(), settings.reportHorizon());
        this.dispatch = assembly.engine(rematching, this::afterCall, ids);
        this.completion =
                new BatchCompletion(store, new MessageViews(channels, clock, settings.reportHorizon()), clock);
        IntakePages pages = new IntakePages(channels, store, rematching, holds, ids, clock, builder.words);
        this.intake = new IntakeEngine(pages, store);
        this.answers = new AnswerKeeping(store.idempotencyKeys(), clock);
        this.useCases = useCases(clock, ids, holds, pages);
        this.sweeper = new Sweeper(store.retention(), builder.retention, clock);
        this.care = new Worker("care", 1);
        start(assembly, holds);
    }

    public static Builder builder() {
        return new Builder();
    }

    public UseCases useCases() {
        return useCases;
    }

    private void start(DispatchAssembly assembly, HoldKeeper holds) {
        int interrupted = assembly.recover();
        if (interrupted > 0) {
            LOG.warn("{} calls were under way when Carillon stopped; their outcome is unknown", interrupted);
        }
        rematching.start(channels.accounts());
        holds.start(dispatch::wake);
        dispatch.start();
        intake.start();
        chats.start();
        people.start();
        readBack.start();
        completion.start();
        sweeper.start();
        HeldAccountProbe probe = new HeldAccountProbe(channels, holds);
        // At once, too: a restart is how most operators bring new credentials into force.
        care.every(settings.probeInterval(), Duration.ZERO, probe::probeAll);
        care.every(Duration.ofHours(1), Duration.ZERO, () -> answers.forgetExpired()
                .join());
    }

    /** The provider may know by now what became of it: its conversations are asked sooner. */
    private void afterCall(ChannelRuntime channel, CallResult result) {
        chats.expectNews(channel.id());
        if (result.state() == CallState.UNRESOLVED) {
            readBack.notice(channel.account().id());
        }
    }

    private void afterBatch(BatchId batch) {
        dispatch.expandBatches();
        completion.watch(batch);
    }

    private UseCases useCases(Clock clock, TimeOrderedIds ids, HoldKeeper holds, IntakePages pages) {
        MessageViews views = new MessageViews(channels, clock, settings.reportHorizon());
        SubmissionRules rules = new SubmissionRules(clock, settings.expiry());
        BatchTracking batches = new BatchTracking(store.messages(), views);
        ChannelReading reading = new ChannelReading(channels, holds, store);
        MessageSubmission submission = new MessageSubmission(channels, rules, store, dispatch, views, ids, clock);
        SubscriberParts subscribers = new SubscriberParts(channels, store, ids, clock);
        ConversationViews conversations = new ConversationViews(views, subscribers.people());
        return new UseCases(
                submission,
                new MessageTracking(channels, store.messages(), views),
                new MessageCanceling(store, dispatch, views, clock),
                new MessageRedriving(channels, rules, store, dispatch, views, clock),
                new BatchSubmission(channels, rules, store, this::afterBatch, batches, ids, clock),
                batches,
                reading,
                new ChannelHolding(channels, holds, reading),
                new BalanceChecking(channels, clock),
                new ContentChecking(channels),
                new QuarantineReview(channels, store, pages, chats),
                new EventFollowing(store.log()),
                new HealthCheck(store),
                answers,
                new MessagePreview(channels, submission, rules, holds, store, clock),
                new ConversationReading(channels, store, conversations, views),
                new ConversationCare(store.conversations(), conversations, clock),
                new ConversationReplying(store.conversationQueries(), submission),
                new PageSync(channels, pages, chats, reading),
                new DirectoryBrowsing(channels),
                subscribers.managing(views),
                subscribers.importing(),
                new FlowManaging(channels),
                new ShopManaging(channels));
    }

    /** Stops in order: no new calls, then those in flight get their time, then the pollers, then everything is closed. */
    @Override
    public void close() {
        care.stop(Duration.ZERO);
        sweeper.stop();
        dispatch.stop(settings.drainDeadline());
        intake.stop(settings.drainDeadline());
        chats.stop(settings.drainDeadline());
        people.stop(settings.drainDeadline());
        readBack.stop(settings.drainDeadline());
        completion.stop(settings.drainDeadline());
        rematching.stop();
        channels.accounts().forEach(Carillon::close);
        store.close();
    }

    private static void close(AccountRuntime account) {
        try {
            account.provider().close();
        } catch (RuntimeException e) {
            LOG.warn("the adapter of account {} did not close: {}", account.id(), e.toString());
        }
    }

    /** What {@link Carillon} is made of. Not safe for use by several threads. */
    public static final class Builder {
        private Store store;
        private Clock clock = Clock.systemUTC();
        private EngineSettings settings = EngineSettings.DEFAULT;
        private ConsentWords words = ConsentWords.DEFAULT;
        private RetentionSettings retention = RetentionSettings.DEFAULT;
        private final List<AccountSetup> accounts = new ArrayList<>();
        private final List<ChannelSetup> channels = new ArrayList<>();

        private Builder() {}

        /** Where everything is kept; closed together with Carillon. Required. */
        public Builder store(Store store) {
            this.store = store;
            return this;
        }

        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        public Builder settings(EngineSettings settings) {
            this.settings = settings;
            return this;
        }

        /** By which words people say that they want messages no more, or again. */
        public Builder consentWords(ConsentWords words) {
            this.words = words;
            return this;
        }

        /** How long things are kept that nothing depends on any more. */
        public Builder retention(RetentionSettings retention) {
            this.retention = retention;
            return this;
        }

        public Builder account(AccountSetup account) {
            accounts.add(account);
            return this;
        }

        public Builder channel(ChannelSetup channel) {
            channels.add(channel);
            return this;
        }

        /**
         * Settles what an earlier run left and begins to work.
         *
         * @throws IllegalArgumentException when names clash or a channel names no account
         */
        public Carillon start() {
            return new Carillon(this);
        }
    }
}
