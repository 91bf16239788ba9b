package io.carillon.ports.provider;

import io.carillon.domain.channel.Balance;

/** Asks for an account's credit. */
public interface BalanceSource {
    Answer<Balance> balance();
}
