package io.carillon.testkit.store;

import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.channel.Hold;
import io.carillon.domain.channel.HoldCause;
import io.carillon.domain.channel.HoldScope;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.Fact;
import io.carillon.domain.delivery.RawIntakeId;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.ProviderReference;
import io.carillon.domain.message.Submission;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.store.CallResult;
import io.carillon.ports.store.CallResult.OfDelivery;
import io.carillon.ports.store.Intake;
import io.carillon.ports.store.MessageQueries.Filter;
import io.carillon.ports.store.NewBatch;
import io.carillon.ports.store.NewCall;
import io.carillon.ports.store.NewMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** The things that store tests speak of, named as in a sentence. */
public final class StoreFixtures {
    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");
    public static final AccountId ACCOUNT = new AccountId("acme");
    public static final ChannelId CHANNEL = new ChannelId("sms");
    public static final ProviderReference REFERENCE = new ProviderReference("task-1");
    private static final int PATIENCE_SECONDS = 30;

    private StoreFixtures() {}

    /** Waits for a writing operation. */
    public static <T> T done(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the operation failed", e);
        }
    }

    public static Instant after(Duration time) {
        return NOW.plus(time);
    }

    public static Submission aText(String text) {
        return new Submission(
                new Content.Text(text),
                Options.NONE,
                Lane.SINGLE,
                UnknownPolicy.AT_MOST_ONCE,
                Optional.empty(),
                NOW.plus(Duration.ofHours(72)));
    }

    public static Submission dueAt(Submission s, Instant sendAt) {
        return new Submission(s.content(), s.options(), s.lane(), s.onUnknown(), Optional.of(sendAt), s.expiresAt());
    }

    public static Submission expiringAt(Submission s, Instant when) {
        return new Submission(s.content(), s.options(), s.lane(), s.onUnknown(), s.sendAt(), when);
    }

    public static Submission inLane(Submission s, Lane lane) {
        return new Submission(s.content(), s.options(), lane, s.onUnknown(), s.sendAt(), s.expiresAt());
    }

    public static Address phone(int number) {
        return new Address(String.valueOf(13_800_000_000L + number));
    }

    public static DeliveryId deliveryOf(long message) {
        return DeliveryId.of(new MessageId(message), 0);
    }

    /** A message whose id is its number, to the phone of that number. */
    public static NewMessage message(long id, Submission submission) {
        return new NewMessage(new MessageId(id), ACCOUNT, CHANNEL, phone((int) id), submission, Optional.empty(), NOW);
    }

    /** A batch of consecutive messages, to the phones of their numbers. */
    public static NewBatch batch(long id, long firstMessage, int recipients) {
        return new NewBatch(
                new BatchId(id),
                new MessageId(firstMessage),
                ACCOUNT,
                CHANNEL,
                inLane(aText("to all"), Lane.BULK),
                IntStream.range(0, recipients)
                        .mapToObj(i -> new NewBatch.Recipient(phone((int) firstMessage + i), Optional.of("ref-" + i)))
                        .toList(),
                List.of(new NewBatch.RefusedRecipient(3, "nobody", "invalid_recipient", "not a number")),
                NOW);
    }

    public static NewCall call(long id, long... messages) {
        return new NewCall(new CallId(id), ACCOUNT, CHANNEL, deliveries(messages), NOW);
    }

    public static List<DeliveryId> deliveries(long... messages) {
        return Arrays.stream(messages).mapToObj(StoreFixtures::deliveryOf).toList();
    }

    /** The provider took all of them under {@link #REFERENCE}. */
    public static CallResult taken(NewCall call) {
        return result(call, CallState.ANSWERED, Optional.of(REFERENCE), outcome(Evidence.ACCEPTED, Control.DONE));
    }

    /** No clear answer for any of them. */
    public static CallResult unclear(NewCall call) {
        return result(call, CallState.UNRESOLVED, Optional.empty(), outcome(Evidence.UNKNOWN, Control.DONE));
    }

    /** Certainly not taken; they shall go {@code next}. */
    public static CallResult notTaken(NewCall call, Control next) {
        return result(call, CallState.ANSWERED, Optional.empty(), outcome(Evidence.NONE, next));
    }

    /** What a call meant for each of its deliveries alike. */
    public record Outcome(Evidence fact, Control next, Instant due, Optional<String> reason) {}

    public static Outcome outcome(Evidence fact, Control next) {
        return new Outcome(fact, next, NOW, Optional.empty());
    }

    public static CallResult result(
            NewCall call, CallState state, Optional<ProviderReference> reference, Outcome outcome) {
        return new CallResult(
                call.id(),
                state,
                call.startedAt().plusMillis(80),
                reference,
                outcome.fact() == Evidence.ACCEPTED
                        ? Optional.empty()
                        : Optional.of(new Complaint("said_no", "E7", "it said no")),
                Optional.empty(),
                call.deliveries().stream()
                        .map(d -> new OfDelivery(
                                d, outcome.fact(), outcome.next(), outcome.due(), outcome.reason(), Optional.empty()))
                        .toList());
    }

    public static Hold aHold(HoldCause cause) {
        return new Hold(HoldScope.of(ACCOUNT), cause, "no credit", NOW);
    }

    public static Intake.Raw raw(long id) {
        var reply = new RawReply("<x/>".getBytes(StandardCharsets.UTF_8), Optional.of("text/xml"), 200, false);
        return new Intake.Raw(new RawIntakeId(id), ACCOUNT, Intake.Kind.REPORTS, reply, NOW);
    }

    public static DeliveryReport report(int phone, Evidence evidence) {
        return new DeliveryReport(
                Optional.of(REFERENCE),
                Optional.of(phone(phone)),
                evidence,
                "code-" + evidence.ordinal(),
                Optional.of("detail"),
                Optional.of(NOW));
    }

    /** A report tied to the delivery of a message through a call. */
    public static Intake.Line line(long message, long call, Evidence evidence) {
        var target = new Intake.Target(deliveryOf(message), new CallId(call), Fact.Source.REPORT);
        return new Intake.Line(report((int) message, evidence), Optional.of(target));
    }

    public static Intake.Line unmatchedLine(int phone, Evidence evidence) {
        return new Intake.Line(report(phone, evidence), Optional.empty());
    }

    /** All the reports of a raw reply. */
    public static Intake.Reports reports(long raw, Intake.Line... lines) {
        return new Intake.Reports(new RawIntakeId(raw), ACCOUNT, 0, List.of(lines), true, NOW);
    }

    public static Filter everything() {
        return new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
