package io.carillon.adapters.sms.server;

import java.util.Optional;

/** Who answers behind the protocol: a simulator or a facade. Called from many threads at once. */
public interface SmsBackend {
    /** The account these credentials open; empty when name, password or enterprise id do not match. */
    Optional<SmsSession> login(SmsCredentials credentials);

    /** The most numbers one send request may name; more are refused as a wrong parameter. */
    default int recipientLimit() {
        return Integer.MAX_VALUE;
    }
}
