package io.carillon.domain.delivery;

import java.util.List;
import java.util.Optional;

/**
 * The one status of a message that may go out in several steps. Always computed from the registers of its steps, so that neither
 * order nor duplication of what providers say can change it.
 *
 * @param step the step that decided it, from 0
 */
public record CombinedStatus(PublicStatus status, int step) {

    /**
     * Delivered or read wherever that is known; else that of the last step as long as it is in our hands; else the best that a
     * provider is known to have done, then what is not known, then the last step's end. So one that was canceled is canceled only
     * where no provider has, or may have, a step before.
     *
     * @param steps those that were started, in order; one or more
     */
    public static CombinedStatus of(List<Registers> steps) {
        int last = steps.size() - 1;
        return first(steps, PublicStatus.READ, PublicStatus.DELIVERED)
                .orElseGet(() -> isOurs(steps.get(last).status())
                        ? at(steps, last)
                        : first(steps, PublicStatus.SENT, PublicStatus.ACCEPTED, PublicStatus.UNKNOWN)
                                .orElseGet(() -> at(steps, last)));
    }

    private static Optional<CombinedStatus> first(List<Registers> steps, PublicStatus... wanted) {
        for (PublicStatus status : wanted) {
            for (int step = 0; step < steps.size(); step++) {
                if (steps.get(step).status() == status) {
                    return Optional.of(new CombinedStatus(status, step));
                }
            }
        }
        return Optional.empty();
    }

    private static CombinedStatus at(List<Registers> steps, int step) {
        return new CombinedStatus(steps.get(step).status(), step);
    }

    private static boolean isOurs(PublicStatus status) {
        return status == PublicStatus.SCHEDULED || status == PublicStatus.HELD || status == PublicStatus.QUEUED;
    }

    /** Whether the recipient may have got it twice: a step arrived, or nobody knows, and a later one may have left. */
    public static boolean mayHaveArrivedTwice(List<Registers> steps) {
        for (int earlier = 0; earlier < steps.size() - 1; earlier++) {
            Registers registers = steps.get(earlier);
            boolean counts = registers.evidence().compareTo(Evidence.DELIVERED) >= 0 || registers.unresolvedCalls() > 0;
            if (counts && steps.subList(earlier + 1, steps.size()).stream().anyMatch(CombinedStatus::mayHaveLeft)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayHaveLeft(Registers registers) {
        boolean taken =
                registers.evidence().compareTo(Evidence.ACCEPTED) >= 0 && registers.evidence() != Evidence.UNDELIVERED;
        return taken || registers.unresolvedCalls() > 0 || registers.control() == Control.DISPATCHING;
    }
}
