package io.carillon.domain.subscriber;

import java.util.Locale;

/** Whether a person wants messages at an address. Where nothing is known, nobody has refused. */
public enum Consent {
    OPTED_IN,
    OPTED_OUT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
