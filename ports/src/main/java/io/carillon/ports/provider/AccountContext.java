package io.carillon.ports.provider;

import io.carillon.domain.channel.AccountId;
import java.time.Clock;

/** What an adapter is given besides its settings. */
public record AccountContext(AccountId account, Clock clock) {}
