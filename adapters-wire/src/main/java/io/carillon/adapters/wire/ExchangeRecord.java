package io.carillon.adapters.wire;

import io.carillon.ports.provider.Exchange;

/** Writes down what went over the wire, without secrets. */
public final class ExchangeRecord {
    private static final int LONGEST_REQUEST = 64 * 1024;

    private ExchangeRecord() {}

    /** @param request method, address and body as they were sent */
    public static Exchange of(String request, Transfer transfer, SecretRedactor redactor) {
        String told = redactor.redact(request);
        String kept = told.length() <= LONGEST_REQUEST ? told : told.substring(0, LONGEST_REQUEST);
        if (transfer instanceof Transfer.Replied replied) {
            return new Exchange(kept, replied.head().status(), redactor.redact(replied.text()));
        }
        return new Exchange(kept, 0, "");
    }
}
