package io.carillon.ports.provider;

import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.Complaint;
import java.util.List;

/**
 * A page of a provider that hands out items, perhaps each only once. Pulling and reading are two steps, so that the bytes can
 * be committed between them: what is pulled may never be had again.
 *
 * @param <T> what it hands out
 */
public interface RawSource<T> {

    /** Asks the provider. Whatever bytes came, also of an error page or a broken answer, are an answer. */
    Answer<RawReply> pull();

    /** Understands what was pulled. Pure: no input or output, the same bytes give the same reading. */
    Reading<T> read(RawReply raw);

    /** What the bytes say. */
    sealed interface Reading<T> {

        /**
         * @param more whether the provider probably has further ones waiting, so that one should ask again at once
         * @param flaws what had to be mended to read it, for the operator; empty when nothing was
         */
        record Items<T>(List<T> items, boolean more, List<String> flaws) implements Reading<T> {
            public Items {
                items = List.copyOf(items);
                flaws = List.copyOf(flaws);
            }
        }

        /** The provider refused the account instead of answering: nothing was handed out. */
        record Blocked<T>(AccountFault fault, Complaint complaint) implements Reading<T> {}

        /** The provider said that it cannot answer: nothing was handed out. */
        record Refused<T>(Complaint complaint) implements Reading<T> {}

        /** Bytes that cannot be understood and may hold items: quarantine them. */
        record Unreadable<T>(Complaint complaint) implements Reading<T> {}
    }
}
