package io.carillon.adapters.apiusb.server;

/** What a token opens. */
public sealed interface ApiusbAdmission {
    /** The caller may go on. */
    record Admitted(ApiusbSession session) implements ApiusbAdmission {}

    /** The caller may not. */
    record Denied(ApiusbRefusal refusal) implements ApiusbAdmission {}
}
