package io.carillon.simulator.fault;

/**
 * A fault and when it happens.
 *
 * @param api the interface's name, or {@link #ANY}
 */
public record FaultRule(String api, Trigger trigger, Fault fault) {
    /** Every interface of the provider. */
    public static final String ANY = "any";

    boolean concerns(String called) {
        return api.equals(ANY) || api.equals(called);
    }
}
