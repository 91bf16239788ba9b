package io.carillon.ports.provider;

/** A cheap read-only question that shows whether the provider is there and the account in order. */
public interface Probe {
    Answer<Void> probe();
}
