package io.carillon.testkit.sample;

import static io.carillon.testkit.sample.SampleAccount.complaint;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.domain.delivery.AccountFault;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.RawSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Lines between {@code BEGIN} and {@code END}, a row each, with a row's fields between bars. */
record SamplePage<T>(SampleAccount account, BiFunction<Integer, String[], T> row) implements RawSource<T> {
    private static final AtomicInteger READINGS = new AtomicInteger();

    @Override
    public Answer<RawReply> pull() {
        SocketCall call = account.call("pull");
        if (!call.connected() || call.status() == 503 || call.status() == 429) {
            return new Answer.Unavailable<>(Optional.empty(), complaint("busy"));
        }
        if (call.status() == 401) {
            return new Answer.Blocked<>(AccountFault.CREDENTIALS, complaint("credentials"));
        }
        if (call.body().length == 0) {
            return new Answer.Unclear<>(complaint("nothing_came"));
        }
        byte[] kept = account.kept(call.body());
        return new Answer.Answered<>(new RawReply(kept, call.header("content-type"), call.status(), !call.whole()));
    }

    @Override
    public Reading<T> read(RawReply raw) {
        List<String> lines = List.of(new String(raw.body(), UTF_8).split("\n", -1));
        int last = lines.size() - 1;
        if (last < 1 || !lines.get(0).equals("BEGIN") || !lines.get(last).equals("END")) {
            return account.flaw() == Flaw.TAKES_BROKEN_FOR_EMPTY
                    ? new Reading.Items<>(List.of(), false, List.of())
                    : new Reading.Unreadable<>(complaint("unreadable"));
        }
        int rows = account.flaw() == Flaw.DROPS_THE_LAST_ROW ? last - 1 : last;
        List<T> items = new ArrayList<>(IntStream.range(1, rows)
                .mapToObj(line -> row.apply(line, lines.get(line).split("\\|", -1)))
                .toList());
        if (account.flaw() == Flaw.READS_WITHOUT_PURITY && READINGS.incrementAndGet() % 2 == 0) {
            java.util.Collections.reverse(items);
        }
        return new Reading.Items<>(items, false, List.of());
    }
}
