package io.carillon.app.http.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;

/**
 * The response of one stream. A stream is the last thing on its connection, so that whatever can be read there once the request
 * is in, is of no use, and the end of it means that the client has left; without looking, that would be noticed only at
 * the second write that fails.
 */
final class Connection implements EventStream.Outlet {
    private static final int BIN_BYTES = 512;

    private final Response response;
    private final Callback callback;
    private final EndPoint endPoint;

    Connection(Request request, Response response, Callback callback) {
        this.response = response;
        this.callback = callback;
        this.endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        response.setStatus(200);
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, "text/event-stream")
                .put(HttpFields.CONNECTION_CLOSE)
                .put("X-Accel-Buffering", "no");
    }

    @Override
    public void write(ByteBuffer bytes, Callback written) {
        response.write(false, bytes, written);
    }

    @Override
    public void complete() {
        callback.succeeded();
    }

    @Override
    public void abort(Throwable cause) {
        callback.failed(cause);
    }

    /** Calls {@code left} when the client closes its side. */
    void watch(Runnable left) {
        endPoint.tryFillInterested(
                Callback.from(InvocationType.NON_BLOCKING, () -> discard(left), ignored -> left.run()));
    }

    private void discard(Runnable left) {
        ByteBuffer bin = BufferUtil.allocate(BIN_BYTES);
        try {
            if (endPoint.fill(bin) < 0) {
                left.run();
            } else {
                watch(left);
            }
        } catch (IOException e) {
            left.run();
        }
    }
}
