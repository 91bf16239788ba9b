package io.carillon.app.cli.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class IntakeAuditTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final List<ServedApp.Outage> KILL =
            List.of(new ServedApp.Outage(START.plusSeconds(10), START.plusSeconds(11)));
    private static final Answer YES = new Answer("sms", "13800000001", "yes");

    private static HandedOut page(int second, int next, String... faults) {
        return new HandedOut(
                HandedOut.REPLIES,
                START.plusSeconds(second),
                START.plusSeconds(next),
                List.of(faults),
                List.of(new HandedOut.Row("13800000001", "1", "yes")));
    }

    private static List<String> judged(AnswerAudit audit, int there) {
        return audit.judge(there == 0 ? Map.of() : Map.of(YES, there)).stream()
                .map(Violation::rule)
                .toList();
    }

    private static AnswerAudit audit(HandedOut... pages) {
        AnswerAudit audit = new AnswerAudit();
        audit.expect("sms", List.of(pages), KILL);
        return audit;
    }

    @Test
    void answerShouldBeThereOnceWhenItsPageWasFollowedByAnother() {
        assertThat(judged(audit(page(2, 3)), 1)).isEmpty();
        assertThat(judged(audit(page(2, 3)), 0)).containsExactly("answer_lost");
        assertThat(judged(audit(page(2, 3)), 2)).containsExactly("answer_twice");
    }

    @Test
    void answerShouldBeCountedApartWhenItsReaderWasKilled() {
        AnswerAudit lost = audit(page(9, 14));
        assertThat(judged(lost, 0)).isEmpty();
        assertThat(lost.lost()).isOne();
        AnswerAudit kept = audit(page(9, 14));
        assertThat(judged(kept, 1)).isEmpty();
        assertThat(kept.lost()).isZero();
    }

    @Test
    void answerShouldBeThereOnceWhenItsPageCameTwice() {
        assertThat(judged(audit(page(2, 3, "duplicate"), page(3, 4)), 1)).isEmpty();
        assertThat(judged(audit(page(2, 3), page(3, 4)), 2)).containsExactly("answer_twice");
    }

    @Test
    void answerShouldNotBeMissedWhenTheProviderSpoiltItsPage() {
        assertThat(judged(audit(page(2, 3, "drop-after")), 0)).isEmpty();
    }

    @Test
    void answerThatNobodyGaveShouldBeTold() {
        assertThat(judged(new AnswerAudit(), 1)).containsExactly("answer_twice");
    }

    @Test
    void reportShouldShowUnlessItsReaderWasKilled() {
        Shown accepted = new Shown("msg_1", new Wanted("sms", "13800000001", "News"), "accepted", false, false);
        Shown delivered = new Shown("msg_1", accepted.wanted(), "delivered", false, false);

        assertThat(new ReportAudit(List.of(page(2, 3)), KILL).judge(List.of(delivered)))
                .isEmpty();
        assertThat(new ReportAudit(List.of(page(2, 3)), KILL).judge(List.of(accepted)))
                .extracting(Violation::rule)
                .containsExactly("report_lost");
        ReportAudit window = new ReportAudit(List.of(page(9, 14)), KILL);
        assertThat(window.judge(List.of(accepted))).isEmpty();
        assertThat(window.lost()).isOne();
        assertThat(new ReportAudit(List.of(), KILL).judge(List.of(delivered)))
                .extracting(Violation::rule)
                .containsExactly("report_invented");
    }
}
