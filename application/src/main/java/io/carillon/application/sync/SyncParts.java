package io.carillon.application.sync;

import io.carillon.application.channel.HoldKeeper;
import io.carillon.domain.id.TimeOrderedIds;
import io.carillon.domain.subscriber.ConsentWords;
import io.carillon.ports.store.Store;
import java.time.Clock;

/** What every sync works with. */
public record SyncParts(Store store, HoldKeeper holds, TimeOrderedIds ids, Clock clock, ConsentWords words) {}
