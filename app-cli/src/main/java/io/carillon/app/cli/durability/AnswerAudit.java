package io.carillon.app.cli.durability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges what came in: every answer is there once. Where a provider gives answers away only once, those of a page whose reader was
 * killed before it could commit it are counted apart: nobody can get them back.
 */
final class AnswerAudit {
    private final Map<Answer, Integer> certain = new HashMap<>();
    private final Map<Answer, Integer> possible = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private int lost;
    private int received;

    /** So many of this answer must be there. */
    void expect(Answer answer, int times) {
        certain.merge(answer, times, Integer::sum);
        possible.merge(answer, times, Integer::sum);
    }

    /** What was handed out page by page. A row that comes again in another page is the same answer; twice in one page it is two. */
    void expect(String channel, List<HandedOut> pages, List<ServedApp.Outage> kills) {
        Map<HandedOut.Row, Integer> most = new HashMap<>();
        Map<HandedOut.Row, Integer> sure = new HashMap<>();
        for (HandedOut page : pages) {
            boolean safe = !page.isInWindow(kills) && !page.isSpoilt();
            Map<HandedOut.Row, Integer> within = new HashMap<>();
            page.rows().forEach(row -> within.merge(row, 1, Integer::sum));
            within.forEach((row, times) -> {
                most.merge(row, times, Math::max);
                sure.merge(row, safe ? times : 0, Math::max);
            });
        }
        most.forEach((row, times) -> possible.merge(answer(channel, row), times, Integer::sum));
        sure.forEach((row, times) -> certain.merge(answer(channel, row), times, Integer::sum));
    }

    private static Answer answer(String channel, HandedOut.Row row) {
        return new Answer(channel, row.mobile(), row.text());
    }

    /** Compares with what the conversations have. */
    List<Violation> judge(Map<Answer, Integer> there) {
        Set<Answer> all = new HashSet<>(possible.keySet());
        all.addAll(there.keySet());
        for (Answer answer : all) {
            int have = there.getOrDefault(answer, 0);
            int least = certain.getOrDefault(answer, 0);
            int most = possible.getOrDefault(answer, 0);
            received += have;
            lost += Math.max(0, most - Math.max(have, least));
            if (have < least) {
                violations.add(new Violation("answer_lost", "", answer + " is there " + have + " times, not " + least));
            } else if (have > most) {
                violations.add(new Violation("answer_twice", "", answer + " is there " + have + " times, not " + most));
            }
        }
        return List.copyOf(violations);
    }

    /** How many were given away and lost in the window that nobody can close. */
    int lost() {
        return lost;
    }

    int received() {
        return received;
    }
}
