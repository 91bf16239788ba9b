package io.carillon.adapters.wire;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSink;

/**
 * Keeps a call to one request on the wire, and its answer within bounds. OkHttp repeats a POST after a 408 or after a 503
 * with {@code Retry-After: 0} unless its body can be written only once; so every body says that of itself.
 */
final class OneRequest implements Interceptor {
    private static final int IDLE_CONNECTIONS_TRIED = 8;
    private static final long DISTRUST_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long CHUNK = 8192;

    private final ConnectionPool pool;
    private volatile long distrustedUntil = System.nanoTime();

    OneRequest(ConnectionPool pool) {
        this.pool = pool;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        for (int tried = 1; ; tried++) {
            try {
                return bounded(chain.proceed(onceOnly(chain.request())));
            } catch (IdleConnectionCheck.HungUpException e) {
                distrustIdleConnections();
                if (tried == IDLE_CONNECTIONS_TRIED) {
                    throw e;
                }
            } catch (IOException e) {
                Transmission transmission = chain.request().tag(Transmission.class);
                if (transmission != null && transmission.wasWritten() && !transmission.isOnFreshConnection()) {
                    distrustIdleConnections();
                }
                throw e;
            }
        }
    }

    /** Some servers hang up after each answer without saying so; with them, a reused connection is a gamble. */
    private void distrustIdleConnections() {
        distrustedUntil = System.nanoTime() + DISTRUST_NANOS;
        pool.evictAll();
    }

    private boolean isDistrusting() {
        return distrustedUntil - System.nanoTime() > 0;
    }

    private Request onceOnly(Request request) {
        RequestBody body = request.body();
        Request.Builder once = request.newBuilder();
        if (isDistrusting()) {
            once.header("Connection", "close");
        }
        return body == null
                ? once.build()
                : once.method(request.method(), new OneShot(body)).build();
    }

    /** Takes the whole body into memory, up to the limit; what came before a break is kept. */
    private static Response bounded(Response response) {
        Transmission transmission = response.request().tag(Transmission.class);
        if (transmission == null) {
            return response;
        }
        Buffer kept = new Buffer();
        boolean whole;
        try (ResponseBody body = response.body()) {
            whole = fill(kept, body, transmission.largestReply());
        } catch (IOException e) {
            whole = false;
        }
        byte[] bytes = kept.readByteArray();
        transmission.keep(new Transfer.Replied(head(response), bytes, !whole));
        return response.newBuilder().body(ResponseBody.create(bytes, null)).build();
    }

    /** Returns whether the body ended within the limit. */
    private static boolean fill(Buffer kept, ResponseBody body, long limit) throws IOException {
        long room = limit;
        while (room > 0) {
            long read = body.source().read(kept, Math.min(room, CHUNK));
            if (read < 0) {
                return true;
            }
            room -= read;
        }
        return body.source().exhausted();
    }

    private static Transfer.Head head(Response response) {
        return new Transfer.Head(
                response.code(),
                Optional.ofNullable(response.header("Content-Type")),
                Optional.ofNullable(response.header("Retry-After")),
                Optional.ofNullable(response.header("Location")),
                response.request().url().encodedPath());
    }

    private static final class OneShot extends RequestBody {
        private final RequestBody body;

        OneShot(RequestBody body) {
            this.body = body;
        }

        @Override
        public MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
        }
    }
}
