package io.carillon.adapters.apiusb.server;

import java.util.Map;

/**
 * What is going to be said.
 *
 * @param ret 200 or the number of an error
 * @param data in the order in which it is written
 */
record Outcome(int ret, Map<String, Object> data, String msg) {
    private static final int BAD_REQUEST = 400;

    static Outcome ok(Map<String, Object> data) {
        return new Outcome(200, data, "");
    }

    static Outcome badRequest(String msg) {
        return new Outcome(BAD_REQUEST, Map.of(), msg);
    }

    static Outcome refused(ApiusbRefusal refusal, ServiceName service) {
        return new Outcome(refusal.code(), Map.of(), refusal.text(service));
    }
}
