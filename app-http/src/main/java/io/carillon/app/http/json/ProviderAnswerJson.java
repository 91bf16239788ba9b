package io.carillon.app.http.json;

import io.carillon.domain.channel.Balance;
import io.carillon.domain.channel.Screening;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a provider answered to a question: {@code balance} and {@code screening}. */
public final class ProviderAnswerJson {
    private ProviderAnswerJson() {}

    public static byte[] of(Balance balance) {
        return JsonOutput.document(out -> {
            out.number("remaining", balance.remaining());
            out.number("sent", balance.sent());
            out.number("total", balance.total());
            out.text("payment", balance.payment().map(kind -> kind.name().toLowerCase(Locale.ROOT)));
            out.object("raw", o -> {
                for (Map.Entry<String, String> element : new TreeMap<>(balance.raw()).entrySet()) {
                    o.text(element.getKey(), element.getValue());
                }
            });
            out.time("checked_at", balance.checkedAt());
        });
    }

    public static byte[] of(Screening screening) {
        return JsonOutput.document(out -> {
            out.truth("blocked", screening.blocked());
            out.text("detail", screening.detail());
        });
    }
}
