package io.carillon.app.http.faults;

import java.util.List;

/** Each fault at each interface, and what comes of it; the table of docs/guarantees.md. */
final class FaultRows {
    /** Interface, rule and outcome. */
    private static final String TABLE = """
            send | fault: refuse, reason: empty-credentials | held, channel held, quarantine empty, sends 1, taken 0
            send | fault: refuse, reason: wrong-credentials | held, channel held, quarantine empty, sends 1, taken 0
            send | fault: refuse, reason: wrong-parameter | rejected, channel active, quarantine empty, sends 1, taken 0
            send | fault: refuse, reason: insufficient-balance | held, channel held, quarantine empty, sends 1, taken 0
            send | fault: refuse, reason: other | unknown, channel active, quarantine empty, sends 1, taken 0
            send | fault: refuse, reason: empty-mobile | rejected, channel active, quarantine empty, sends 1, taken 0
            send | fault: refuse, reason: empty-content | rejected, channel active, quarantine empty, sends 1, taken 0
            send | fault: refuse, reason: sql-characters | rejected, channel active, quarantine empty, sends 1, taken 0
            send | fault: refuse, reason: forbidden-words | rejected, channel active, quarantine empty, sends 1, taken 0
            send | fault: drop-before, next: 1 | unknown, channel active, quarantine empty, sends 1, taken 0
            send | fault: drop-after, next: 1 | delivered, channel active, quarantine empty, sends 1, taken 1
            send | fault: delay, delay_ms: 200 | delivered, channel active, quarantine empty, sends 1, taken 1
            send | fault: status, status: 500, next: 1 | unknown, channel active, quarantine empty, sends 1, taken 0
            send | fault: status, status: 503, next: 1 | delivered, channel active, quarantine empty, sends 2, taken 1
            send | fault: too-many-requests, retry_after: 1, next: 1 | delivered, channel active, quarantine empty, sends 2, taken 1
            send | fault: malformed, style: unescaped | delivered, channel active, quarantine empty, sends 1, taken 1
            send | fault: malformed, style: garbage, next: 1 | delivered, channel active, quarantine empty, sends 1, taken 1
            send | fault: malformed, style: html, next: 1 | delivered, channel active, quarantine empty, sends 1, taken 1
            send | fault: malformed, style: empty, next: 1 | delivered, channel active, quarantine empty, sends 1, taken 1
            send | fault: truncate, next: 1 | delivered, channel active, quarantine empty, sends 1, taken 1
            send | fault: truncate, announced: false, next: 1 | delivered, channel active, quarantine empty, sends 1, taken 1
            send | fault: gbk | delivered, channel active, quarantine empty, sends 1, taken 1
            send | fault: gbk, declared: false | delivered, channel active, quarantine empty, sends 1, taken 1
            send | fault: balance-runs-out | held, channel held, quarantine empty, sends 1, taken 0
            send | fault: hang, next: 1 | delivered, channel active, quarantine empty, sends 1, taken 1
            send | fault: hang, accepted: false, next: 1 | unknown, channel active, quarantine empty, sends 1, taken 0
            status | fault: refuse, reason: empty-credentials | accepted, channel held, quarantine empty, sends 1, taken 1
            status | fault: refuse, reason: wrong-credentials | accepted, channel held, quarantine empty, sends 1, taken 1
            status | fault: refuse, reason: not-allowed | accepted, channel degraded, quarantine empty, sends 1, taken 1
            status | fault: refuse, reason: wrong-parameter | accepted, channel degraded, quarantine empty, sends 1, taken 1
            status | fault: refuse, reason: other | accepted, channel degraded, quarantine empty, sends 1, taken 1
            status | fault: drop-before, next: 2 | delivered, channel active, quarantine empty, sends 1, taken 1
            status | fault: drop-after | accepted, channel degraded, quarantine empty, sends 1, taken 1
            status | fault: delay, delay_ms: 200 | delivered, channel active, quarantine empty, sends 1, taken 1
            status | fault: status, status: 500, next: 2 | delivered, channel active, quarantine empty, sends 1, taken 1
            status | fault: status, status: 500, accepted: true | accepted, channel degraded, quarantine empty, sends 1, taken 1
            status | fault: too-many-requests, retry_after: 1, next: 2 | delivered, channel active, quarantine empty, sends 1, taken 1
            status | fault: malformed, style: unescaped | delivered, channel active, quarantine empty, sends 1, taken 1
            status | fault: malformed, style: garbage | accepted, channel degraded, quarantine filled, sends 1, taken 1
            status | fault: malformed, style: html | accepted, channel degraded, quarantine filled, sends 1, taken 1
            status | fault: malformed, style: empty | accepted, channel active, quarantine empty, sends 1, taken 1
            status | fault: truncate | accepted, channel degraded, quarantine filled, sends 1, taken 1
            status | fault: truncate, announced: false | accepted, channel degraded, quarantine filled, sends 1, taken 1
            status | fault: gbk | delivered, channel active, quarantine empty, sends 1, taken 1
            status | fault: gbk, declared: false | delivered, channel active, quarantine empty, sends 1, taken 1
            status | fault: duplicate | delivered, channel active, quarantine empty, sends 1, taken 1
            status | fault: duplicate, later: true | delivered, channel active, quarantine empty, sends 1, taken 1
            status | fault: reorder | delivered, channel active, quarantine empty, sends 1, taken 1
            status | fault: lose | accepted, channel active, quarantine empty, sends 1, taken 1
            status | fault: hang | accepted, channel degraded, quarantine empty, sends 1, taken 1
            status | fault: hang, accepted: false, next: 1 | delivered, channel active, quarantine empty, sends 1, taken 1
            upstream | fault: refuse, reason: empty-credentials | received 0, conversations 0, channel held, quarantine empty
            upstream | fault: refuse, reason: wrong-credentials | received 0, conversations 0, channel held, quarantine empty
            upstream | fault: refuse, reason: not-allowed | received 0, conversations 0, channel degraded, quarantine empty
            upstream | fault: refuse, reason: wrong-parameter | received 0, conversations 0, channel degraded, quarantine empty
            upstream | fault: refuse, reason: other | received 0, conversations 0, channel degraded, quarantine empty
            upstream | fault: drop-before, next: 2 | received 2, conversations 2, channel active, quarantine empty
            upstream | fault: drop-after | received 0, conversations 0, channel degraded, quarantine empty
            upstream | fault: delay, delay_ms: 200 | received 2, conversations 2, channel active, quarantine empty
            upstream | fault: status, status: 500, next: 2 | received 2, conversations 2, channel active, quarantine empty
            upstream | fault: status, status: 500, accepted: true | received 0, conversations 0, channel degraded, quarantine empty
            upstream | fault: too-many-requests, retry_after: 1, next: 2 | received 2, conversations 2, channel active, quarantine empty
            upstream | fault: malformed, style: garbage | received 0, conversations 0, channel degraded, quarantine filled
            upstream | fault: malformed, style: html | received 0, conversations 0, channel degraded, quarantine filled
            upstream | fault: malformed, style: empty | received 0, conversations 0, channel active, quarantine empty
            upstream | fault: truncate | received 0, conversations 0, channel degraded, quarantine filled
            upstream | fault: truncate, announced: false | received 0, conversations 0, channel degraded, quarantine filled
            upstream | fault: gbk | received 2, conversations 2, channel active, quarantine empty
            upstream | fault: gbk, declared: false | received 2, conversations 2, channel active, quarantine empty
            upstream | fault: duplicate | received 4, conversations 2, channel active, quarantine empty
            upstream | fault: duplicate, later: true | received 2, conversations 2, channel active, quarantine empty
            upstream | fault: reorder | received 2, conversations 2, channel active, quarantine empty
            upstream | fault: lose | received 0, conversations 0, channel active, quarantine empty
            upstream | fault: hang | received 0, conversations 0, channel degraded, quarantine empty
            upstream | fault: hang, accepted: false, next: 1 | received 2, conversations 2, channel active, quarantine empty
            upstream | fault: malformed, style: unescaped | received 2, conversations 2, channel active, quarantine empty
            overage | fault: refuse, reason: empty-credentials | 502 provider_refused_account, requests 1
            overage | fault: refuse, reason: wrong-credentials | 502 provider_refused_account, requests 1
            overage | fault: drop-before | 504 outcome_unknown, requests 1
            overage | fault: drop-after | 504 outcome_unknown, requests 1
            overage | fault: delay, delay_ms: 200 | raw 0, requests 1
            overage | fault: status, status: 500 | 504 outcome_unknown, requests 1
            overage | fault: too-many-requests, retry_after: 1 | 503 provider_unavailable, requests 1
            overage | fault: malformed, style: unescaped | raw 0, requests 1
            overage | fault: malformed, style: garbage | 504 outcome_unknown, requests 1
            overage | fault: malformed, style: html | 504 outcome_unknown, requests 1
            overage | fault: malformed, style: empty | 504 outcome_unknown, requests 1
            overage | fault: truncate | 504 outcome_unknown, requests 1
            overage | fault: truncate, announced: false | 504 outcome_unknown, requests 1
            overage | fault: gbk | raw 0, requests 1
            overage | fault: gbk, declared: false | raw 0, requests 1
            overage | fault: hang | 504 outcome_unknown, requests 1
            checkkeyword | fault: refuse, reason: empty-credentials | 502 provider_refused_account, requests 1
            checkkeyword | fault: refuse, reason: wrong-credentials | 502 provider_refused_account, requests 1
            checkkeyword | fault: drop-before | 504 outcome_unknown, requests 1
            checkkeyword | fault: drop-after | 504 outcome_unknown, requests 1
            checkkeyword | fault: delay, delay_ms: 200 | blocked false, requests 1
            checkkeyword | fault: status, status: 500 | 504 outcome_unknown, requests 1
            checkkeyword | fault: too-many-requests, retry_after: 1 | 503 provider_unavailable, requests 1
            checkkeyword | fault: malformed, style: unescaped | blocked false, requests 1
            checkkeyword | fault: malformed, style: garbage | 504 outcome_unknown, requests 1
            checkkeyword | fault: malformed, style: html | 504 outcome_unknown, requests 1
            checkkeyword | fault: malformed, style: empty | 504 outcome_unknown, requests 1
            checkkeyword | fault: truncate | 504 outcome_unknown, requests 1
            checkkeyword | fault: truncate, announced: false | 504 outcome_unknown, requests 1
            checkkeyword | fault: gbk | blocked false, requests 1
            checkkeyword | fault: gbk, declared: false | blocked false, requests 1
            checkkeyword | fault: hang | 504 outcome_unknown, requests 1
            """;

    static final List<FaultRow> ALL =
            TABLE.lines().map(line -> row(line.split(" \\| "))).toList();

    private FaultRows() {}

    private static FaultRow row(String[] cells) {
        return new FaultRow(cells[0], cells[1], cells[2]);
    }
}
