package io.carillon.application.dispatch;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.application.channel.HoldKeeper;
import io.carillon.application.quiet.QuietTimes;
import io.carillon.application.work.Seldom;
import io.carillon.application.work.Worker;
import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.Timing;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.ports.provider.MessageSender.Reply;
import io.carillon.ports.store.CallResult;
import io.carillon.ports.store.DispatchQueries.Waiting;
import io.carillon.ports.store.Ledger.Rescheduled;
import io.carillon.ports.store.NewCall;
import io.carillon.ports.store.StartedCall;
import io.carillon.ports.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes due deliveries, starts calls for them and sees them through. One thread decides everything; sending threads only
 * send; the store's commits come back as messages to the one thread. Hence no locks, and every decision sees one state.
 */
public final class DispatchEngine implements Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(DispatchEngine.class);
    private static final Duration TICK = Duration.ofMillis(200);
    private static final int PROMOTE = 1_000;
    private static final long EXPIRE_EVERY_TICKS = 10;

    private final Store store;
    private final HoldKeeper holds;
    private final OutcomeRecorder outcomes;
    private final Sending sending;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final Worker loop;
    private final BatchExpander expander;
    private final Outages outages;
    private final FallbackTimer fallbacks;
    private final QuietTimes quiet;
    private final Seldom trouble = new Seldom();
    private final Map<ChannelId, ChannelQueue> queues = new LinkedHashMap<>();
    private final Map<AccountId, AccountFlow> flows = new LinkedHashMap<>();
    private boolean stopping;
    private boolean keepingTime;
    private long ticks;
    private int turn;

    /** @param sending makes the calls; see {@link Sending} */
    public DispatchEngine(
            ChannelRegistry channels,
            Store store,
            HoldKeeper holds,
            OutcomeRecorder outcomes,
            Sending sending,
            TimeOrderedIds ids,
            Clock clock) {
        this.store = store;
        this.holds = holds;
        this.outcomes = outcomes;
        this.sending = sending;
        this.ids = ids;
        this.clock = clock;
        this.loop = new Worker("dispatch", 1);
        this.quiet = new QuietTimes(store);
        this.outages = new Outages(channels, store.ledger(), clock, loop, this::answersAgain);
        this.fallbacks = new FallbackTimer(store, this::wakeIfInUse);
        this.expander = new BatchExpander(store, clock, this::wake);
        channels.accounts().forEach(account -> flows.put(account.id(), new AccountFlow(account)));
        channels.channels().forEach(channel -> queues.put(channel.id(), new ChannelQueue(channel, store.dispatch())));
    }

    /** Begins to work; call once, after recovery. */
    public void start() {
        expander.start(queues.keySet());
        queues.keySet().forEach(this::wake);
        loop.every(TICK, TICK, this::tick);
    }

    @Override
    public void offer(ChannelId channel, Waiting delivery) {
        post(() -> {
            queues.get(channel).offer(delivery);
            pump(queues.get(channel));
        });
    }

    @Override
    public void wake(ChannelId channel) {
        post(() -> {
            queues.get(channel).lookAgain();
            pump(queues.get(channel));
        });
    }

    /** A step may lead to a channel that has left the configuration since. */
    private void wakeIfInUse(ChannelId channel) {
        if (queues.containsKey(channel)) {
            wake(channel);
        }
    }

    @Override
    public void wakeAt(ChannelId channel, Instant due) {
        post(() -> queues.get(channel).dueAt(due));
    }

    @Override
    public void withdraw(ChannelId channel, Collection<DeliveryId> deliveries) {
        Set<DeliveryId> gone = Set.copyOf(deliveries);
        post(() -> {
            ChannelQueue queue = queues.get(channel);
            // What waits on a channel that left the configuration can be canceled, too.
            if (queue != null) {
                queue.window().withdraw(gone);
                pump(queue);
            }
        });
    }

    @Override
    public void expandBatches() {
        expander.wake();
    }

    /** Stops starting calls, then waits for those in flight, at most {@code deadline}. What is still open then is unclear at the next start. */
    public void stop(Duration deadline) {
        expander.stop();
        post(() -> stopping = true);
        Instant latest = Instant.now().plus(deadline);
        try {
            while (Instant.now().isBefore(latest) && !isIdle()) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            loop.stop(Duration.ZERO);
            outages.stop();
            flows.values().forEach(flow -> flow.senders().shutdownNow());
        }
    }

    private boolean isIdle() throws InterruptedException {
        return loop.ask(
                () -> outcomes.pending() == 0 && flows.values().stream().allMatch(flow -> flow.inFlight() == 0), true);
    }

    /** Starts as many calls as the account allows, all in one commit. */
    private void pump(ChannelQueue queue) {
        ChannelRuntime channel = queue.channel();
        AccountFlow flow = flows.get(channel.account().id());
        if (stopping || outcomes.isStuck() || holds.covering(channel).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        queue.refill(now);
        Map<CallId, ActiveCall> calls = new LinkedHashMap<>();
        QuietGate gate = new QuietGate(quiet, channel, now);
        while (!gate.isFull() && queue.window().hasAny() && flow.tryStart()) {
            queue.refill(now);
            Optional<Window.Group> group =
                    queue.window().take(sending.groupSize(channel), now, expander.isExpanding(channel.id()));
            if (group.isEmpty()) {
                flow.giveBack();
                break;
            }
            List<Waiting> going = gate.through(group.get().deliveries());
            if (going.isEmpty()) {
                flow.giveBack();
                continue;
            }
            CallId id = new CallId(ids.next());
            calls.put(id, new ActiveCall(id, channel, going, now));
        }
        if (!gate.kept().isEmpty()) {
            postpone(queue, gate);
        }
        if (!calls.isEmpty()) {
            startCalls(queue, flow, calls);
        }
        pumpWhenRateAllows(queue, flow);
    }

    private void postpone(ChannelQueue queue, QuietGate gate) {
        var unused = store.ledger()
                .postpone(gate.until(), Timing.QUIET_HOURS, clock.instant())
                .whenComplete((ok, failure) -> post(() -> {
                    gate.kept().forEach(queue.window()::forget);
                    if (failure != null) {
                        queue.dueAt(clock.instant().plusSeconds(1));
                        return;
                    }
                    gate.until().forEach(later -> queue.dueAt(later.due()));
                    pump(queue);
                }));
    }

    private void pumpWhenRateAllows(ChannelQueue queue, AccountFlow flow) {
        Duration pause = flow.untilRateAllows();
        if (!pause.isZero() && queue.window().hasAny() && queue.startWaiting()) {
            loop.after(pause, () -> {
                queue.stopWaiting();
                pump(queue);
            });
        }
    }

    private void startCalls(ChannelQueue queue, AccountFlow flow, Map<CallId, ActiveCall> calls) {
        List<NewCall> starts = calls.values().stream()
                .map(call -> new NewCall(
                        call.id(),
                        call.channel().account().id(),
                        call.channel().id(),
                        call.deliveries().stream().map(Waiting::delivery).toList(),
                        call.startedAt()))
                .toList();
        var unused = store.ledger()
                .startCalls(starts)
                .whenComplete((started, failure) -> post(() -> {
                    if (failure != null) {
                        notStarted(queue, flow, calls.values(), failure);
                    } else {
                        started.forEach(start -> begin(queue, flow, calls.get(start.id()), start));
                    }
                }));
    }

    private void notStarted(ChannelQueue queue, AccountFlow flow, Iterable<ActiveCall> calls, Throwable failure) {
        trouble.tell(() -> LOG.warn("calls could not be started and will be tried again: {}", failure.getMessage()));
        for (ActiveCall call : calls) {
            flow.neverBegan();
            call.deliveries().forEach(queue.window()::forget);
        }
        queue.dueAt(clock.instant().plusSeconds(1));
    }

    private void begin(ChannelQueue queue, AccountFlow flow, ActiveCall planned, StartedCall started) {
        Set<DeliveryId> claimed = new HashSet<>(started.claimed());
        Map<Boolean, List<Waiting>> parts =
                planned.deliveries().stream().collect(Collectors.partitioningBy(d -> claimed.contains(d.delivery())));
        parts.get(false).forEach(queue.window()::forget);
        if (parts.get(true).isEmpty()) {
            flow.giveBack();
            pump(queue);
            return;
        }
        LiveCall call =
                flow.open(new ActiveCall(planned.id(), planned.channel(), parts.get(true), planned.startedAt()));
        flow.senders().execute(() -> {
            Optional<Reply> reply = Optional.empty();
            if (flow.lets(call)) {
                call.begin(clock.instant());
                reply = Optional.of(sending.send(call));
            }
            Optional<Reply> came = reply;
            post(() -> ended(flow, call, came));
        });
    }

    /** @param reply empty when the call was not made, because the provider had gone down */
    private void ended(AccountFlow flow, LiveCall call, Optional<Reply> reply) {
        Instant now = clock.instant();
        boolean wasTrial = flow.isTrial(call);
        boolean late = !flow.close(call);
        if (reply.isEmpty()) {
            settle(call.call(), sending.notMade(call.call(), now), false);
        } else if (!late) {
            Sending.Consequence consequence = sending.consequence(call.call(), reply.get(), now);
            judge(flow, call, consequence, wasTrial);
            settle(call.call(), consequence.result(), consequence.split());
        } else if (!call.callOff()) {
            answeredLate(flow, call, sending.consequence(call.call(), reply.get(), now));
        }
        // The slot is free as soon as the reply is there; other channels of the account may be waiting for it.
        pumpAccount(flow);
    }

    /** What the end of a call tells of the provider. */
    private void judge(AccountFlow flow, LiveCall call, Sending.Consequence consequence, boolean wasTrial) {
        boolean clear = consequence.result().state() == CallState.ANSWERED;
        if (consequence.outage().isPresent()) {
            flow.setbacks().note(call.call().deliveries());
            goDown(flow, consequence.outage().get());
        } else if (clear) {
            answered(flow, call);
        } else if (wasTrial) {
            goDown(flow, Outages.Outage.UNCLEAR);
        }
    }

    private void answered(AccountFlow flow, LiveCall call) {
        flow.answeredAfter(call.age(clock.instant()));
        if (flow.isTrying() || flow.isStalling()) {
            upAgain(flow);
        }
    }

    /** The answer of a call that was given up is evidence like any other. */
    private void answeredLate(AccountFlow flow, LiveCall call, Sending.Consequence consequence) {
        ChannelQueue queue = queues.get(call.call().channel().id());
        if (consequence.result().state() == CallState.ANSWERED
                && consequence.outage().isEmpty()) {
            answered(flow, call);
        }
        outcomes.record(call.call(), consequence.result(), () -> post(() -> waitOn(queue, consequence.result())));
    }

    private void settle(ActiveCall call, CallResult result, boolean split) {
        ChannelQueue queue = queues.get(call.channel().id());
        outcomes.record(
                call,
                result,
                () -> post(() -> {
                    if (split) {
                        queue.window().split(call.deliveries());
                    } else {
                        call.deliveries().forEach(queue.window()::forget);
                    }
                    waitOn(queue, result);
                }));
    }

    private void waitOn(ChannelQueue queue, CallResult result) {
        result.deliveries().stream().filter(d -> d.next().isWaiting()).forEach(d -> queue.dueAt(d.due()));
        pump(queue);
    }

    private void goDown(AccountFlow flow, Outages.Outage outage) {
        outages.begin(flow, outage);
        // What is started and waits for a thread must not run into the outage, too.
        List<Runnable> ahead = new ArrayList<>();
        flow.senders().getQueue().drainTo(ahead);
        ahead.forEach(Runnable::run);
    }

    /** A provider that was down answers questions: one message goes out to see whether it takes them, too. */
    private void answersAgain(AccountFlow flow) {
        Instant now = clock.instant();
        flow.giveUpOld(now).forEach(call -> settle(call.call(), sending.givenUp(call, now), false));
        if (flow.hasRoom() && !flow.isPreparing()) {
            flow.tryAgain();
            bringForward(flow, flow.setbacks().caught(), () -> tryOne(flow));
        }
    }

    private void tryOne(AccountFlow flow) {
        pumpAccount(flow);
        if (!flow.isTrying() || flow.isOnTrial() || outcomes.isStuck()) {
            return;
        }
        List<Rescheduled> any = flow.setbacks().any(clock.instant());
        bringForward(flow, any, () -> {
            pumpAccount(flow);
            if (flow.isTrying() && !flow.isOnTrial()) {
                // Nothing is there to try it with.
                upAgain(flow);
            }
        });
    }

    private void upAgain(AccountFlow flow) {
        outages.end(flow);
        bringForward(flow, flow.setbacks().end(clock.instant()), () -> pumpAccount(flow));
    }

    private void bringForward(AccountFlow flow, List<Rescheduled> deliveries, Runnable then) {
        if (deliveries.isEmpty()) {
            then.run();
            return;
        }
        flow.setPreparing(true);
        var unused = store.ledger()
                .bringForward(deliveries)
                .whenComplete((ok, failure) -> post(() -> {
                    flow.setPreparing(false);
                    queuesOf(flow).forEach(ChannelQueue::lookAgain);
                    then.run();
                }));
    }

    private void watch(AccountFlow flow) {
        if (flow.isStalled(clock.instant())) {
            goDown(flow, Outages.Outage.STALL);
        } else if (flow.isTrying() && !flow.isOnTrial() && !flow.isPreparing()) {
            tryOne(flow);
        }
    }

    /** Gives each channel of the account its turn to be the first, so that none lives on what another leaves. */
    private void pumpAccount(AccountFlow flow) {
        List<ChannelQueue> turns = queuesOf(flow);
        Collections.rotate(turns, ++turn);
        turns.forEach(this::pump);
    }

    private List<ChannelQueue> queuesOf(AccountFlow flow) {
        return queues.values().stream()
                .filter(queue -> queue.channel().account() == flow.account())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void tick() {
        Instant now = clock.instant();
        outcomes.retryStuck();
        holds.alignUnaligned();
        flows.values().forEach(this::watch);
        boolean anyDue = false;
        for (ChannelQueue queue : queues.values()) {
            anyDue |= queue.fellDue(now);
        }
        fallbacks.look(now);
        if (anyDue || ++ticks % EXPIRE_EVERY_TICKS == 0) {
            keepTime(now);
        }
    }

    /** Promotes and expires what time has overtaken, then looks at the queues again. */
    private void keepTime(Instant now) {
        if (keepingTime) {
            return;
        }
        keepingTime = true;
        var promoted = store.ledger().promoteDue(now, PROMOTE);
        var expired = store.ledger().expireDue(now, PROMOTE);
        var unused = promoted.thenCombine(expired, Integer::sum)
                .whenComplete((changed, failure) -> post(() -> timeKept(failure == null && changed >= PROMOTE)));
    }

    private void timeKept(boolean more) {
        keepingTime = false;
        queues.values().forEach(queue -> {
            queue.lookAgain();
            pump(queue);
        });
        if (more) {
            keepTime(clock.instant());
        }
    }

    private void post(Runnable task) {
        loop.execute(task);
    }
}
