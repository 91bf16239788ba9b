package io.carillon.adapters.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.ResponseBody;
import retrofit2.Call;

/**
 * The HTTP client of one account. A call is at most one request on the wire: it is not repeated, not redirected, and where
 * an idle connection proves dead before the first byte it moves to another one. HTTP/1.1 only, so that a connection carries one
 * request at a time and one can tell what became of it. Safe for use by several threads; calls block on the caller's.
 */
public final class WireClient implements AutoCloseable {
    /** An answer to a send is a few lines; a page of reports may be thousands of rows. In bytes. */
    private static final long LARGEST_SEND_REPLY = 256 * 1024;

    private static final long LARGEST_POLL_REPLY = 8 * 1024 * 1024;

    /** Shorter than what common servers keep (5 seconds and more), so that it is us who hang up. */
    private static final long IDLE_SECONDS = 4;

    private static final int CONNECTIONS = 256;

    private final OkHttpClient http;
    private final WireTimeouts timeouts;

    public WireClient(WireTimeouts timeouts) {
        this.timeouts = timeouts;
        ConnectionPool pool = new ConnectionPool(CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS);
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(CONNECTIONS);
        dispatcher.setMaxRequestsPerHost(CONNECTIONS);
        this.http = new OkHttpClient.Builder()
                .connectionPool(pool)
                .dispatcher(dispatcher)
                .protocols(List.of(Protocol.HTTP_1_1))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .socketFactory(new ChannelSocketFactory())
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.read())
                .writeTimeout(timeouts.read())
                .addInterceptor(new OneRequest(pool))
                .addNetworkInterceptor(new IdleConnectionCheck())
                .addNetworkInterceptor(new NoImmediateRepeat())
                .eventListenerFactory(WireClient::listener)
                .build();
    }

    /** For Retrofit. */
    public OkHttpClient http() {
        return http;
    }

    /** Makes a call that sends something: the answer is bounded to 256 KiB. Never throws for what the network does. */
    public Transfer send(Function<Transmission, Call<ResponseBody>> call) {
        return run(call, new Transmission(LARGEST_SEND_REPLY), timeouts.send());
    }

    /** Makes a call that only asks: the answer is bounded to 8 MiB. Never throws for what the network does. */
    public Transfer poll(Function<Transmission, Call<ResponseBody>> call) {
        return run(call, new Transmission(LARGEST_POLL_REPLY), timeouts.poll());
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private static Transfer run(
            Function<Transmission, Call<ResponseBody>> maker, Transmission transmission, Duration limit) {
        Call<ResponseBody> call = maker.apply(transmission);
        call.timeout().timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
        try {
            call.execute();
        } catch (IOException e) {
            return transmission.reply().orElseGet(() -> new Transfer.Failed(transmission.wasWritten(), e));
        }
        return transmission.reply().orElseThrow(() -> new IllegalStateException("the call was made by another client"));
    }

    private static EventListener listener(okhttp3.Call call) {
        Transmission transmission = call.request().tag(Transmission.class);
        return transmission == null ? EventListener.NONE : transmission.listener();
    }
}
