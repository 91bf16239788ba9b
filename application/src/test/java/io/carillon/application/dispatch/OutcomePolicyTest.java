package io.carillon.application.dispatch;

import static io.carillon.application.dispatch.Queued.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.application.QuietProvider;
import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.delivery.CallState;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.RefusalReason;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.ProviderReference;
import io.carillon.domain.message.UnknownPolicy;
import io.carillon.ports.provider.Exchange;
import io.carillon.ports.provider.MessageSender.Reply;
import io.carillon.ports.provider.MessageSender.Result;
import io.carillon.ports.store.CallResult;
import io.carillon.ports.store.CallResult.OfDelivery;
import io.carillon.ports.store.DispatchQueries.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomePolicyTest {
    private static final Complaint COMPLAINT = Complaint.of("code", "words");
    private static final Exchange EXCHANGE = new Exchange("request", 500, "reply");
    private final OutcomePolicy policy =
            new OutcomePolicy(new Backoff(new SplittableRandom(1)), Duration.ofSeconds(60));
    private final Waiting one = Queued.of(1, "1");
    private final Waiting two = Queued.of(2, "2");
    private final SendOutcome accepted = new SendOutcome.Accepted(Optional.of(new ProviderReference("m1")));

    @Test
    void acceptedShouldBeDoneWithItsReference() {
        CallResult result = whole(accepted, one);
        assertThat(result.state()).isEqualTo(CallState.ANSWERED);
        assertThat(result.complaint()).isEmpty();
        assertThat(result.exchange()).isEmpty();
        assertThat(result.deliveries())
                .containsExactly(new OfDelivery(
                        one.delivery(),
                        Evidence.ACCEPTED,
                        Control.DONE,
                        NOW,
                        Optional.empty(),
                        Optional.of(new ProviderReference("m1"))));
    }

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void refusalOfOneShouldRejectIt(RefusalReason reason) {
        OfDelivery outcome = only(whole(new SendOutcome.Refused(reason, COMPLAINT), one));
        assertThat(outcome.next()).isEqualTo(Control.REJECTED);
        assertThat(outcome.fact()).isEqualTo(Evidence.NONE);
        assertThat(outcome.reason()).contains(reason.word());
    }

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void refusalOfSeveralShouldSplitThemUnlessTheirContentIsAtFault(RefusalReason reason) {
        CallResult result = whole(new SendOutcome.Refused(reason, COMPLAINT), one, two);
        Control expected = reason.concernsContent() ? Control.REJECTED : Control.QUEUED;
        assertThat(result.deliveries()).extracting(OfDelivery::next).containsExactly(expected, expected);
        assertThat(result.state()).isEqualTo(CallState.ANSWERED);
    }

    @Test
    void refusalOfOneAmongOthersShouldNotSplit() {
        SendOutcome refused = new SendOutcome.Refused(RefusalReason.INVALID_RECIPIENT, COMPLAINT);
        Result each = new Result.Each(List.of(accepted, refused));
        assertThat(OutcomePolicy.splits(call(one, two), each)).isFalse();
        assertThat(result(each, one, two).deliveries())
                .extracting(OfDelivery::next)
                .containsExactly(Control.DONE, Control.REJECTED);
    }

    @ParameterizedTest
    @EnumSource(AccountFault.class)
    void blockedShouldHoldTheMessage(AccountFault fault) {
        OfDelivery outcome = only(whole(new SendOutcome.Blocked(fault, COMPLAINT), one));
        assertThat(outcome.next()).isEqualTo(Control.HELD);
        assertThat(outcome.fact()).isEqualTo(Evidence.NONE);
        assertThat(outcome.reason()).contains(fault.holdCause().word());
    }

    @Test
    void unavailableShouldWaitForTheBackoffOrForWhatTheProviderAskedIfLonger() {
        assertThat(dueAfter(Optional.empty())).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(dueAfter(Optional.of(Duration.ofMillis(1))))
                .isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(dueAfter(Optional.of(Duration.ofSeconds(90)))).isEqualTo(Duration.ofSeconds(90));
    }

    private Duration dueAfter(Optional<Duration> asked) {
        OfDelivery outcome = only(whole(new SendOutcome.Unavailable(asked, COMPLAINT), one));
        assertThat(outcome.next()).isEqualTo(Control.QUEUED);
        assertThat(outcome.reason()).contains("retry_wait");
        return Duration.between(NOW, outcome.due());
    }

    @Test
    void undeterminedShouldEndUnknownAndKeepTheExchange() {
        CallResult result = whole(new SendOutcome.Undetermined(COMPLAINT), one);
        assertThat(result.state()).isEqualTo(CallState.UNRESOLVED);
        assertThat(result.exchange()).contains(EXCHANGE);
        assertThat(result.complaint()).contains(COMPLAINT);
        assertThat(only(result).next()).isEqualTo(Control.DONE);
        assertThat(only(result).fact()).isEqualTo(Evidence.UNKNOWN);
    }

    @Test
    void undeterminedShouldBeSentAgainAfterTheReadBackWindowWhenAskedFor() {
        Waiting again = new Queued(3, "3", "hello", Lane.BULK, UnknownPolicy.AT_LEAST_ONCE).waiting(Queued.EXPIRY);
        OfDelivery outcome = only(whole(new SendOutcome.Undetermined(COMPLAINT), again));
        assertThat(outcome.next()).isEqualTo(Control.QUEUED);
        assertThat(outcome.fact()).isEqualTo(Evidence.UNKNOWN);
        assertThat(outcome.due()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void callShouldBeUnresolvedWhenOneOfItsRecipientsIsUnclear() {
        CallResult result =
                result(new Result.Each(List.of(accepted, new SendOutcome.Undetermined(COMPLAINT))), one, two);
        assertThat(result.state()).isEqualTo(CallState.UNRESOLVED);
        assertThat(result.complaint()).contains(COMPLAINT);
        assertThat(result.deliveries())
                .extracting(OfDelivery::fact)
                .containsExactly(Evidence.ACCEPTED, Evidence.UNKNOWN);
    }

    private CallResult whole(SendOutcome outcome, Waiting... deliveries) {
        return result(new Result.Whole(outcome), deliveries);
    }

    private CallResult result(Result result, Waiting... deliveries) {
        return policy.result(call(deliveries), new Reply(result, Optional.empty(), Optional.empty(), EXCHANGE), NOW);
    }

    private static ActiveCall call(Waiting... deliveries) {
        return new ActiveCall(new CallId(9), QuietProvider.withReports(true).runtime(), List.of(deliveries), NOW);
    }

    private static OfDelivery only(CallResult result) {
        assertThat(result.deliveries()).hasSize(1);
        return result.deliveries().get(0);
    }
}
