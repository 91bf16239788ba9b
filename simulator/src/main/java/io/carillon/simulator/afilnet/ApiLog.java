package io.carillon.simulator.afilnet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The vendor's own log of requests (contract afilnet A5): the last ones, long values cut. Safe for many threads. */
final class ApiLog {
    private static final int KEPT = 1000;
    private static final int LONGEST = 2000;

    private final Deque<Entry> recent = new ArrayDeque<>();

    /**
     * One request and its answer.
     *
     * @param api http or basic
     * @param parameters the password masked
     * @param reply as the vendor gave it, whatever came through to the caller
     */
    record Entry(
            String at,
            String ip,
            String api,
            String method,
            String user,
            Map<String, String> parameters,
            int status,
            String reply) {
        Entry {
            Map<String, String> cut = new LinkedHashMap<>();
            parameters.forEach((name, value) -> cut.put(cut(name), cut(value)));
            parameters = cut;
            reply = cut(reply);
        }

        private static String cut(String text) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        }
    }

    synchronized void add(Entry entry) {
        if (recent.size() == KEPT) {
            recent.removeLast();
        }
        recent.addFirst(entry);
    }

    /** Newest first. */
    synchronized List<Entry> last(int number) {
        return recent.stream().limit(number).toList();
    }

    synchronized void reset() {
        recent.clear();
    }
}
