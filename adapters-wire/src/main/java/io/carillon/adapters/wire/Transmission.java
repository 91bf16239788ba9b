package io.carillon.adapters.wire;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Protocol;

/**
 * What is noted of one call while it runs; an adapter's Retrofit method takes it as its {@code @Tag}. Made by
 * {@link WireClient} only, used for one call only.
 */
public final class Transmission {
    private final long largestReply;
    private volatile boolean connected;
    private volatile boolean written;
    private volatile Transfer.Replied reply;

    Transmission(long largestReply) {
        this.largestReply = largestReply;
    }

    long largestReply() {
        return largestReply;
    }

    /** Whether this call opened its connection; if not, it took one that lay idle and may have died. */
    boolean isOnFreshConnection() {
        return connected;
    }

    /** Whether writing of the request began. Bytes may still sit in a buffer then, but nobody can prove it. */
    boolean wasWritten() {
        return written;
    }

    /** What came, also where OkHttp then ends the call as failed because its time was up. */
    Optional<Transfer> reply() {
        return Optional.ofNullable(reply);
    }

    void keep(Transfer.Replied came) {
        reply = came;
    }

    EventListener listener() {
        return new EventListener() {
            @Override
            public void connectEnd(Call call, InetSocketAddress address, Proxy proxy, Protocol protocol) {
                connected = true;
            }

            @Override
            public void requestHeadersStart(Call call) {
                written = true;
            }
        };
    }
}
