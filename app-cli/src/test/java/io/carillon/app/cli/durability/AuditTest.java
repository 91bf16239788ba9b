package io.carillon.app.cli.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Books in which a promise is broken, and the word for it. */
final class AuditTest {
    private static final Wanted FIRST = new Wanted("sms", "13800000001", "News");
    private static final Wanted SECOND = new Wanted("sms", "13800000002", "News");

    private final Map<String, Wanted> asked = new HashMap<>(Map.of("msg_1", FIRST));
    private final List<Shown> shown = new ArrayList<>();
    private final Map<Wanted, Integer> taken = new HashMap<>();
    private final Set<String> canceled = new HashSet<>();
    private final Map<String, String> folded = new HashMap<>();
    private int unclear;

    private AuditTest shows(String id, Wanted wanted, String status) {
        shown.add(new Shown(id, wanted, status, false, false));
        folded.put(id, status);
        return this;
    }

    private AuditTest showsAgain(String status, boolean possibleDuplicate) {
        shown.add(new Shown("msg_1", FIRST, status, true, possibleDuplicate));
        folded.put("msg_1", status);
        return this;
    }

    private List<String> broken() {
        var facts = new Facts(
                asked,
                shown,
                taken,
                new Facts.Cancellations(canceled, canceled),
                id -> Optional.ofNullable(folded.get(id)),
                id -> unclear);
        return Audit.of(facts).stream().map(Violation::rule).toList();
    }

    @Test
    void auditShouldFindNothingWhenBothBooksAgree() {
        asked.put("msg_2", SECOND);
        taken.put(FIRST, 1);
        assertThat(shows("msg_1", FIRST, "delivered")
                        .shows("msg_2", SECOND, "unknown")
                        .broken())
                .isEmpty();
    }

    @Test
    void auditShouldTellOfALostMessageWhenAnAcknowledgedOneIsNotListed() {
        assertThat(broken()).containsExactly("lost");
    }

    @Test
    void auditShouldTellOfASecondMessageWhenARepeatedRequestMadeOne() {
        assertThat(shows("msg_1", FIRST, "unknown")
                        .shows("msg_9", FIRST, "unknown")
                        .broken())
                .containsExactly("two_messages", "unasked");
    }

    @Test
    void auditShouldTellOfAMessageThatNobodyAskedFor() {
        taken.put(SECOND, 1);
        assertThat(shows("msg_1", FIRST, "unknown").broken()).containsExactly("sent_unasked");
    }

    @Test
    void auditShouldTellWhenAMessageIsShownToSomebodyElse() {
        assertThat(shows("msg_1", SECOND, "unknown").broken()).containsExactly("altered");
    }

    @Test
    void auditShouldTellOfACopyWhenThePolicyIsAtMostOnce() {
        taken.put(FIRST, 2);
        unclear = 1;
        assertThat(shows("msg_1", FIRST, "delivered").broken()).containsExactly("sent_twice");
    }

    @Test
    void auditShouldAllowACopyOnlyWhenAnOutcomeWasUnclearAndItIsSaid() {
        taken.put(FIRST, 2);
        unclear = 1;
        assertThat(showsAgain("delivered", true).broken()).isEmpty();
        unclear = 0;
        assertThat(broken()).containsExactly("sent_twice");
        unclear = 1;
        shown.clear();
        assertThat(showsAgain("delivered", false).broken()).containsExactly("silent_copy");
    }

    @Test
    void auditShouldTellOfAClaimWhenTheProviderNeverTookIt() {
        for (String status : List.of("accepted", "sent", "delivered", "undelivered", "read")) {
            shown.clear();
            assertThat(shows("msg_1", FIRST, status).broken()).as(status).containsExactly("claimed");
        }
    }

    @Test
    void auditShouldTellOfADenialWhenTheProviderTookIt() {
        taken.put(FIRST, 1);
        for (String status : List.of("rejected", "failed", "expired", "suppressed")) {
            shown.clear();
            assertThat(shows("msg_1", FIRST, status).broken()).as(status).containsExactly("denied");
        }
    }

    @Test
    void auditShouldTellOfAMessageThatIsNeverSettled() {
        assertThat(shows("msg_1", FIRST, "queued").broken()).containsExactly("unsettled");
    }

    @Test
    void auditShouldTellWhenEventsAndStatusDiffer() {
        shows("msg_1", FIRST, "unknown");
        folded.put("msg_1", "queued");
        assertThat(broken()).containsExactly("events");
        folded.clear();
        assertThat(broken()).containsExactly("events");
    }

    @Test
    void auditShouldTellWhenACancelledMessageWasSentOrNobodyCancelledIt() {
        canceled.add("msg_1");
        assertThat(shows("msg_1", FIRST, "canceled").broken()).isEmpty();
        taken.put(FIRST, 1);
        assertThat(broken()).containsExactly("denied", "canceled_sent");
        taken.clear();
        canceled.clear();
        assertThat(broken()).containsExactly("canceled_unasked");
    }
}
