package io.carillon.ports.usecase.channel;

import io.carillon.domain.channel.Balance;

/** Tells an account's credit. */
public interface CheckBalance {

    /** @param refresh whether to ask the provider although an answer of the last minute is at hand */
    PassThrough<Balance> balance(String channel, boolean refresh);
}
