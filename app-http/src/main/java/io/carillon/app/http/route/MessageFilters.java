package io.carillon.app.http.route;

import io.carillon.app.http.QueryParameters;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.message.AnyMessageView;
import io.carillon.ports.usecase.message.TrackMessages.Found;
import io.carillon.ports.usecase.message.TrackMessages.Query;
import java.util.List;

/** The filters of {@code GET /v1/messages}. */
final class MessageFilters {
    private static final int MOST = 200;

    private MessageFilters() {}

    static Query read(QueryParameters parameters) {
        return new Query(
                parameters.text("channel"),
                parameters.text("status"),
                parameters.text("to"),
                parameters.text("direction"),
                parameters.time("since"),
                parameters.text("client_reference"),
                parameters.text("batch"),
                parameters.text("conversation"),
                parameters.limit(MOST),
                parameters.text("after"));
    }

    /** What was found; the problems of the parameters and those of the use case are told together. */
    static Listing<AnyMessageView> orThrow(Found found, QueryParameters parameters) {
        parameters.orThrow(found instanceof Found.Invalid invalid ? invalid.problems() : List.of());
        return ((Found.Messages) found).listing();
    }
}
