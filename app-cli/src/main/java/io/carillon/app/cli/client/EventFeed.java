package io.carillon.app.cli.client;

import io.carillon.app.cli.client.EventReader.ServerEvent;
import io.carillon.app.cli.json.Json;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Follows the API's event stream over any number of connections: each event once, in order, without a gap. What it goes
 * on with after a lost connection is the id of the last event that was given out. For one thread.
 */
public final class EventFeed {
    private static final String PATH = "/v1/events/stream";
    /** The server says something every 15 s; three times nothing means that nobody is there. */
    private static final Duration SILENCE = Duration.ofSeconds(45);

    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 8000;

    private final Endpoint endpoint;
    private String cursor = "";
    private long pause = FIRST_PAUSE_MILLIS;

    EventFeed(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * Gives out events until the reader has enough or the thread is interrupted.
     *
     * @param after the id of the last event that is known already
     * @throws CallFailed when the server cannot be reached at the beginning; later that is waited for
     * @throws Refused when the server does not give the stream to us
     */
    public void follow(String after, Reader reader) {
        cursor = after;
        HttpURLConnection connection = open();
        while (read(connection, reader)) {
            Optional<HttpURLConnection> next = Optional.empty();
            while (next.isEmpty()) {
                if (!paused()) {
                    return;
                }
                next = reopen();
            }
            reader.reconnected(cursor);
            connection = next.get();
        }
    }

    /** Whether the connection ended before the reader had enough. */
    private boolean read(HttpURLConnection connection, Reader reader) {
        try (var stream = connection.getInputStream()) {
            var events = new EventReader(stream);
            for (var event = events.next(); event.isPresent(); event = events.next()) {
                pause = FIRST_PAUSE_MILLIS;
                if (!give(event.get(), reader)) {
                    return false;
                }
            }
        } catch (IOException e) {
            reader.lost();
            return true;
        } finally {
            connection.disconnect();
        }
        reader.lost();
        return true;
    }

    private boolean give(ServerEvent event, Predicate<Json> reader) {
        boolean more = reader.test(Json.parse(event.data()));
        cursor = event.id();
        return more;
    }

    private HttpURLConnection open() {
        HttpURLConnection connection = Connections.prepare(endpoint, "GET", PATH, SILENCE);
        connection.setRequestProperty("Accept", "text/event-stream, application/problem+json");
        if (!cursor.isEmpty()) {
            connection.setRequestProperty("Last-Event-ID", cursor);
        }
        Connections.connect(endpoint, connection);
        try {
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new Refused(ApiClient.answer(connection));
            }
            return connection;
        } catch (IOException e) {
            throw CallFailed.unanswered(endpoint, false, e);
        }
    }

    /** Empty when the server is not there, or not able, for now. */
    private Optional<HttpURLConnection> reopen() {
        try {
            return Optional.of(open());
        } catch (CallFailed e) {
            return Optional.empty();
        } catch (Refused e) {
            int status = e.answer().status();
            if (status == 429 || status >= 500) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private boolean paused() {
        try {
            Thread.sleep(pause);
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Takes events; false when that was enough. */
    public interface Reader extends Predicate<Json> {

        /** The connection ended; the feed comes back by itself. */
        default void lost() {}

        /** It has. @param cursor what it goes on after */
        default void reconnected(String cursor) {}
    }

    /** The server answered, but not with a stream. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient ApiAnswer answer;

        private Refused(ApiAnswer answer) {
            super("the event stream was answered with " + answer.status());
            this.answer = answer;
        }

        public ApiAnswer answer() {
            return answer;
        }
    }
}
