package io.carillon.app.http;

import io.carillon.app.http.problem.ApiProblem;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.app.http.problem.ProblemException;
import io.carillon.app.http.stream.EventStreams;
import io.carillon.app.http.stream.StartingPoint;
import io.carillon.domain.event.EventCursor;
import io.carillon.ports.store.StorageUnavailable;
import io.carillon.ports.usecase.event.FollowEvents;
import java.util.Optional;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** {@code GET /v1/events/stream}. Stands before the router, because a stream must not hold a thread while it waits. */
final class EventStreamDoor extends Handler.Wrapper {
    private static final String PATH = "/v1/events/stream";
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String LATEST = "latest";

    private final FollowEvents events;
    private final EventStreams streams;

    EventStreamDoor(FollowEvents events, EventStreams streams) {
        this.events = events;
        this.streams = streams;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!PATH.equals(request.getHttpURI().getPath())) {
            return super.handle(request, response, callback);
        }
        try {
            open(request, response, callback);
        } catch (ProblemException e) {
            Gate.refuse(e.problem(), request, response, callback);
        } catch (StorageUnavailable e) {
            Gate.refuse(ApiProblem.storageUnavailable(), request, response, callback);
        }
        return true;
    }

    private void open(Request request, Response response, Callback callback) {
        if (!HttpMethod.GET.is(request.getMethod())) {
            throw new ProblemException(ApiProblem.of(ProblemCode.METHOD_NOT_ALLOWED, "a stream can only be got")
                    .with("Allow", "GET"));
        }
        StartingPoint start = start(request);
        if (!streams.open(start, request, response, callback)) {
            throw new ProblemException(
                    ApiProblem.of(ProblemCode.TOO_MANY_REQUESTS, "too many event streams are open; close one")
                            .with("Retry-After", "1"));
        }
    }

    /** A client that comes back does so with the address that it came with first; what it has seen since counts. */
    private StartingPoint start(Request request) {
        Fields query = Request.extractQueryParameters(request);
        var parameters = new QueryParameters(query.toMultiMap());
        Optional<String> after = parameters.text("after");
        Optional<String> seen =
                Optional.ofNullable(request.getHeaders().get(LAST_EVENT_ID)).filter(id -> !id.isEmpty());
        Optional<EventCursor> cursor = seen.isPresent()
                ? seen.flatMap(id -> EventCursors.parse(LAST_EVENT_ID, id, parameters))
                : after.filter(text -> !text.equals(LATEST))
                        .flatMap(text -> EventCursors.parse("after", text, parameters));
        parameters.orThrow();
        cursor.ifPresent(given -> EventCursors.refuseExpired(given, events));
        return cursor.map(StartingPoint::after).orElseGet(() -> StartingPoint.now(events.latest()));
    }
}
