package io.carillon.app.http.route;

import io.carillon.app.http.QueryParameters;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Found;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Query;
import io.carillon.ports.usecase.subscriber.SubscriberView;
import java.util.List;
import java.util.Optional;

/** Who of the subscribers is asked for. */
final class SubscriberFilters {
    static final int MOST = 200;

    private SubscriberFilters() {}

    static Query page(QueryParameters parameters) {
        Query all = everybody(parameters);
        return new Query(all.q(), all.tag(), all.channel(), parameters.limit(MOST), parameters.text("after"));
    }

    /** The first page of everybody whom the filters let through. */
    static Query everybody(QueryParameters parameters) {
        return new Query(
                parameters.text("q"), parameters.text("tag"), parameters.text("channel"), MOST, Optional.empty());
    }

    static Listing<SubscriberView> orThrow(Found found, QueryParameters parameters) {
        parameters.orThrow(found instanceof Found.Invalid invalid ? invalid.problems() : List.of());
        return ((Found.Subscribers) found).listing();
    }
}
