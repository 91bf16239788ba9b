package io.carillon.application.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.application.QuietProvider;
import io.carillon.application.intake.ReportMatcher.Dated;
import io.carillon.application.intake.ReportMatcher.Matching;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.domain.delivery.DeliveryReport;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.Fact;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.MessageId;
import io.carillon.domain.message.Options;
import io.carillon.domain.message.ProviderReference;
import io.carillon.domain.message.Submission;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.store.CallResult;
import io.carillon.ports.store.Intake.Binding;
import io.carillon.ports.store.Intake.Target;
import io.carillon.ports.store.NewCall;
import io.carillon.ports.store.NewMessage;
import io.carillon.testkit.SettableClock;
import io.carillon.testkit.store.InMemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportMatcherTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant EXPIRY = NOW.plus(Duration.ofHours(1));

    private final InMemoryStore store = new InMemoryStore(SettableClock.at(NOW));
    private final ReportMatcher matcher = new ReportMatcher(store.intakeQueries());
    private long lastMessage;

    @Test
    void reportShouldMeetItsDeliveryWhenTheReferenceIsKnown() {
        List<DeliveryId> deliveries = answered(1, "task-1", "1", "2");
        assertThat(match(report("task-1", "2")).targets())
                .containsExactly(Optional.of(new Target(deliveries.get(1), new CallId(1), Fact.Source.REPORT)));
    }

    @Test
    void reportShouldStayUnmatchedWhenTheNumberIsNotInTheCallOfItsReference() {
        answered(1, "task-1", "1");
        unclear(2, NOW, "2");
        assertUnmatched(match(report("task-1", "2")));
    }

    @Test
    void unseenReferenceShouldBeInferredWhenOneUnclearCallFits() {
        List<DeliveryId> deliveries = unclear(1, NOW, "1", "2");
        unclear(2, NOW, "3");
        Matching matching = match(report("unseen", "2"));
        assertThat(matching.targets())
                .containsExactly(Optional.of(new Target(deliveries.get(1), new CallId(1), Fact.Source.INFERRED)));
        assertThat(matching.bindings()).containsExactly(new Binding(new CallId(1), new ProviderReference("unseen")));
    }

    @Test
    void unseenReferenceShouldStayUnmatchedWhenTwoCallsFit() {
        unclear(1, NOW, "1");
        unclear(2, NOW, "1");
        assertUnmatched(match(report("unseen", "1")));
    }

    @Test
    void unseenReferenceShouldBeInferredWhenItsOtherLinesLeaveOneCall() {
        unclear(1, NOW, "1");
        unclear(2, NOW, "1", "2");
        assertThat(match(report("unseen", "1"), report("unseen", "2")).bindings())
                .containsExactly(new Binding(new CallId(2), new ProviderReference("unseen")));
    }

    @Test
    void unseenReferenceShouldWaitWhileTheCallIsInFlight() {
        started(1, NOW, "1");
        assertUnmatched(match(report("unseen", "1")));
    }

    @Test
    void unseenReferenceShouldWaitWhileAnotherCallThatFitsIsInFlight() {
        unclear(1, NOW, "1");
        started(2, NOW, "1");
        assertUnmatched(match(report("unseen", "1")));
    }

    @Test
    void callShouldNotFitWhenItStartedAfterTheReportAndTheSkew() {
        unclear(1, NOW, "1");
        Duration skew = Duration.ofMinutes(5);
        assertUnmatched(match(report("unseen", "1", NOW.minus(skew).minusMillis(1))));
        assertThat(match(report("unseen", "1", NOW.minus(skew))).bindings()).hasSize(1);
    }

    @Test
    void reportFromTheFutureShouldCountAsOfItsReceipt() {
        unclear(1, NOW.plus(Duration.ofMinutes(30)), "1");
        assertUnmatched(match(report("unseen", "1", NOW.plus(Duration.ofHours(1)))));
    }

    @Test
    void answeredCallShouldNotFitAnUnseenReference() {
        answered(1, "task-1", "1");
        assertUnmatched(match(report("unseen", "1")));
    }

    @Test
    void reportShouldStayUnmatchedWhenNoCallHasTheNumberOrItHasNone() {
        unclear(1, NOW, "1");
        assertUnmatched(match(report("unseen", "9")));
        assertUnmatched(match(report(Optional.of("unseen"), Optional.empty(), Optional.empty())));
        assertUnmatched(match(report(Optional.empty(), Optional.of("1"), Optional.empty())));
    }

    @Test
    void referencesOfOnePageShouldEachClaimADifferentCall() {
        unclear(1, NOW, "1");
        unclear(2, NOW, "2");
        unclear(3, NOW, "3");
        assertThat(match(report("a", "2"), report("b", "3"), report("c", "1")).bindings())
                .containsExactly(
                        new Binding(new CallId(2), new ProviderReference("a")),
                        new Binding(new CallId(3), new ProviderReference("b")),
                        new Binding(new CallId(1), new ProviderReference("c")));
    }

    @Test
    void callShouldStayUnclearWhenTwoReferencesClaimIt() {
        unclear(1, NOW, "1");
        assertUnmatched(match(report("a", "1"), report("b", "1")));
    }

    @Test
    void callShouldNotFitAnotherReferenceOnceItIsBound() {
        unclear(1, NOW, "1");
        store.intake().bind(match(report("a", "1")).bindings(), NOW).join();
        assertUnmatched(match(report("b", "1")));
        assertThat(match(report("a", "1")).targets().get(0).orElseThrow().source())
                .isEqualTo(Fact.Source.REPORT);
    }

    private static void assertUnmatched(Matching matching) {
        assertThat(matching.targets()).allMatch(Optional::isEmpty);
        assertThat(matching.bindings()).isEmpty();
    }

    private Matching match(DeliveryReport... reports) {
        return matcher.match(
                QuietProvider.ACCOUNT,
                Arrays.stream(reports).map(r -> new Dated(r, NOW)).toList());
    }

    private static DeliveryReport report(String reference, String to) {
        return report(Optional.of(reference), Optional.of(to), Optional.empty());
    }

    private static DeliveryReport report(String reference, String to, Instant at) {
        return report(Optional.of(reference), Optional.of(to), Optional.of(at));
    }

    private static DeliveryReport report(Optional<String> reference, Optional<String> to, Optional<Instant> at) {
        return new DeliveryReport(
                reference.map(ProviderReference::new),
                to.map(Address::new),
                Evidence.DELIVERED,
                "10",
                Optional.empty(),
                at);
    }

    private List<DeliveryId> started(long call, Instant at, String... to) {
        List<DeliveryId> deliveries = Arrays.stream(to).map(this::queued).toList();
        var started = store.ledger()
                .startCalls(List.of(
                        new NewCall(new CallId(call), QuietProvider.ACCOUNT, QuietProvider.CHANNEL, deliveries, at)))
                .join();
        assertThat(started.get(0).claimed()).isEqualTo(deliveries);
        return deliveries;
    }

    private List<DeliveryId> unclear(long call, Instant at, String... to) {
        List<DeliveryId> deliveries = started(call, at, to);
        end(call, CallState.UNRESOLVED, Optional.empty(), deliveries);
        return deliveries;
    }

    private List<DeliveryId> answered(long call, String reference, String... to) {
        List<DeliveryId> deliveries = started(call, NOW, to);
        end(call, CallState.ANSWERED, Optional.of(new ProviderReference(reference)), deliveries);
        return deliveries;
    }

    private void end(long call, CallState state, Optional<ProviderReference> reference, List<DeliveryId> deliveries) {
        Evidence fact = state == CallState.ANSWERED ? Evidence.ACCEPTED : Evidence.UNKNOWN;
        List<CallResult.OfDelivery> outcomes = deliveries.stream()
                .map(d -> new CallResult.OfDelivery(d, fact, Control.DONE, NOW, Optional.empty(), Optional.empty()))
                .toList();
        store.ledger()
                .recordOutcomes(List.of(new CallResult(
                        new CallId(call), state, NOW, reference, Optional.empty(), Optional.empty(), outcomes)))
                .join();
    }

    private DeliveryId queued(String to) {
        MessageId id = new MessageId(++lastMessage);
        Submission submission = new Submission(
                new Content.Text("hello"),
                Options.NONE,
                Lane.SINGLE,
                UnknownPolicy.AT_MOST_ONCE,
                Optional.empty(),
                EXPIRY);
        store.ledger()
                .accept(
                        new NewMessage(
                                id,
                                QuietProvider.ACCOUNT,
                                QuietProvider.CHANNEL,
                                new Address(to),
                                submission,
                                Optional.empty(),
                                NOW),
                        Optional.empty())
                .join();
        return DeliveryId.of(id, 0);
    }
}
