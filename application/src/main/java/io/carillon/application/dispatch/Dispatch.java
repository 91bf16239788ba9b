package io.carillon.application.dispatch;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.DeliveryId;
import io.carillon.ports.store.DispatchQueries.Waiting;
import java.time.Instant;
import java.util.Collection;

/** What the rest of the application may tell the dispatch engine. Never blocks; safe for use by several threads. */
public interface Dispatch {

    /** A delivery was committed as queued: send it without asking the store for it. */
    void offer(ChannelId channel, Waiting delivery);

    /** Something of the channel may be due now. */
    void wake(ChannelId channel);

    /** Something of the channel will be due then. */
    void wakeAt(ChannelId channel, Instant due);

    /** Deliveries that waited were committed as canceled: those behind them need wait no longer. */
    void withdraw(ChannelId channel, Collection<DeliveryId> deliveries);

    /** A batch was committed: make its messages. */
    void expandBatches();
}
