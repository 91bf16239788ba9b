package io.carillon.application.scenario;

import io.carillon.application.AccountSetup;
import io.carillon.application.Carillon;
import io.carillon.application.ChannelSetup;
import io.carillon.application.EngineSettings;
import io.carillon.application.UseCases;
import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.QuietHours;
import io.carillon.domain.delivery.Goal;
import io.carillon.domain.delivery.PublicStatus;
import io.carillon.domain.event.EventCursor;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.store.Store;
import io.carillon.ports.usecase.event.FollowEvents.EventView;
import io.carillon.ports.usecase.message.MessageView;
import io.carillon.ports.usecase.message.SendMessages.FallbackDraft;
import io.carillon.ports.usecase.message.SendMessages.SendMessage;
import io.carillon.ports.usecase.message.SendMessages.Sending;
import io.carillon.testkit.SettableClock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A running Carillon with the channels {@code sms} and {@code mail}, each over a pretended provider of its own. Nothing goes to
 * mail from 17:00 to 8:00 UTC; it begins at 10:00.
 */
final class TwoChannels implements AutoCloseable {
    private static final QuietHours QUIET = new QuietHours(
            LocalTime.of(17, 0),
            LocalTime.of(8, 0),
            Optional.of(ZoneOffset.UTC),
            Optional.empty(),
            QuietHours.USUAL_LANES);

    final SettableClock clock;
    final PretendProvider sms = new PretendProvider();
    final PretendProvider mail = new PretendProvider();
    private final Storage storage;
    private final Store store;
    private final Carillon carillon;

    private TwoChannels(SettableClock clock, Storage storage, Store store) {
        this.clock = clock;
        this.storage = storage;
        this.store = store;
        this.carillon = Carillon.builder()
                .store(store)
                .clock(clock)
                .settings(EngineSettings.DEFAULT
                        .withProbeInterval(Duration.ofMillis(20))
                        .withDrainDeadline(Duration.ofMillis(200)))
                .account(account("sms", sms))
                .account(account("mail", mail))
                .channel(new ChannelSetup(new ChannelId("sms"), new AccountId("sms"), Map.of()))
                .channel(new ChannelSetup(new ChannelId("mail"), new AccountId("mail"), Map.of(), Optional.of(QUIET)))
                .start();
    }

    static TwoChannels on(Storage storage) {
        SettableClock clock = SettableClock.at("2026-03-01T10:00:00Z");
        return new TwoChannels(clock, storage, storage.open(clock));
    }

    /** As after a crash: what was committed is there, nothing else. */
    TwoChannels afterACrash() {
        return new TwoChannels(clock, storage, storage.reopen(store, clock));
    }

    private static AccountSetup account(String name, PretendProvider provider) {
        Duration often = Duration.ofMillis(20);
        return new AccountSetup(
                new AccountId(name),
                "pretend",
                provider,
                new AccountSetup.Limits(0, 4),
                new AccountSetup.Polling(often, often, often, often));
    }

    UseCases uses() {
        return carillon.useCases();
    }

    /** To 1 on sms; after a minute to 2 on mail. */
    MessageId send(UnknownPolicy policy) {
        var step = new FallbackDraft(
                Optional.of("mail"), Optional.of("2"), Optional.of(Goal.DELIVERED), Optional.of(Duration.ofMinutes(1)));
        SendMessage command = Bell.command("1", "hello", Options.NONE, Optional.empty(), policy)
                .goingOnTo(Optional.of(List.of(step)));
        Sending sending = uses().sendMessages().send(command, Optional.empty()).join();
        return ((Sending.Accepted) sending).message().id();
    }

    MessageId send() {
        return send(UnknownPolicy.AT_MOST_ONCE);
    }

    MessageView message(MessageId id) {
        return (MessageView) uses().trackMessages().find(id).orElseThrow();
    }

    void becomes(MessageId id, PublicStatus status) {
        Eventually.becomes(() -> message(id).status(), status);
    }

    /** Waits until the next step was given to its provider. */
    void goesOn() {
        Eventually.becomes(mail::sentTo, List.of("2"));
    }

    String why(MessageId id) {
        return uses().trackMessages().explain(id).orElseThrow().why();
    }

    List<EventView> events() {
        return uses().followEvents().after(EventCursor.START, 100).events();
    }

    /** Waits until the engine has kept time at least once since. */
    void letTimeBeKept() {
        var other = Bell.command("9", "other", Options.NONE, Optional.empty(), UnknownPolicy.AT_MOST_ONCE);
        var due = clock.instant().plusSeconds(1);
        var later = Bell.command("9", "later", Options.NONE, Optional.of(due), UnknownPolicy.AT_MOST_ONCE);
        for (SendMessage command : List.of(other, later)) {
            Sending sending =
                    uses().sendMessages().send(command, Optional.empty()).join();
            clock.set(due);
            becomes(((Sending.Accepted) sending).message().id(), PublicStatus.ACCEPTED);
        }
    }

    @Override
    public void close() {
        carillon.close();
    }
}
