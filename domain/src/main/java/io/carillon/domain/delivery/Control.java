package io.carillon.domain.delivery;

/** Our own register of a delivery: what we are going to do with it. Changed by compare-and-set only. */
public enum Control {
    SCHEDULED,
    HELD,
    QUEUED,
    DISPATCHING,
    CANCELED,
    SUPPRESSED,
    EXPIRED,
    REJECTED,
    FAILED,
    DONE;

    /** Still to be sent: a later call may happen. */
    public boolean isWaiting() {
        return this == SCHEDULED || this == HELD || this == QUEUED;
    }

    /** No further call will happen. */
    public boolean isEnd() {
        return ordinal() >= CANCELED.ordinal();
    }
}
