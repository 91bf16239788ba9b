package io.carillon.ports.provider;

import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.DeliveryReport;
import java.util.List;

/**
 * A page of a provider that hands out delivery reports, perhaps each only once. Pulling and reading are two steps, so that
 * the bytes can be committed between them: what is pulled may never be had again.
 */
public interface ReportSource {

    /** Asks the provider. Whatever bytes came, also of an error page or a broken answer, are an answer. */
    Answer<RawReply> pull();

    /** Understands what was pulled. Pure: no input or output, the same bytes give the same reading. */
    Reading read(RawReply raw);

    /** What the bytes say. */
    sealed interface Reading {

        /**
         * @param more whether the provider probably has further ones waiting, so that one should ask again at once
         * @param flaws what had to be mended to read it, for the operator; empty when nothing was
         */
        record Reports(List<DeliveryReport> reports, boolean more, List<String> flaws) implements Reading {
            public Reports {
                reports = List.copyOf(reports);
                flaws = List.copyOf(flaws);
            }
        }

        /** The provider refused the account instead of answering: nothing was handed out. */
        record Blocked(AccountFault fault, Complaint complaint) implements Reading {}

        /** The provider said that it cannot answer: nothing was handed out. */
        record Refused(Complaint complaint) implements Reading {}

        /** Bytes that cannot be understood and may hold reports: quarantine them. */
        record Unreadable(Complaint complaint) implements Reading {}
    }
}
