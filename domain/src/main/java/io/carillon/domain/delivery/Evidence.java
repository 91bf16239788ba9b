package io.carillon.domain.delivery;

/** The provider's register of a delivery: the strongest thing known of it. In ascending order; joining takes the greater. */
public enum Evidence {
    NONE,
    UNKNOWN,
    ACCEPTED,
    SENT,
    UNDELIVERED,
    DELIVERED,
    READ;

    public Evidence join(Evidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
