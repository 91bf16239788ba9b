package io.carillon.adapters.jetchat.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.adapters.jetchat.JetchatSettings;
import io.carillon.adapters.wire.ExchangeRecord;
import io.carillon.adapters.wire.SecretRedactor;
import io.carillon.adapters.wire.Transfer;
import io.carillon.adapters.wire.Transmission;
import io.carillon.adapters.wire.TransportFailures;
import io.carillon.adapters.wire.WireClient;
import io.carillon.adapters.wire.WireTimeouts;
import io.carillon.ports.provider.Exchange;
import io.carillon.ports.provider.Secret;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Retrofit;

/**
 * One key's line to the vendor. One call at a time, whoever makes it, in the order in which they came: parallel calls of one key
 * are turned away at once (contract jetchat §A4). The key stands in a header and nowhere else.
 */
final class JetchatLink implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    /** A shorter value of a header could be any word or number of a reply. */
    private static final int DISTINCTIVE = 4;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final WireClient wire;
    private final JetchatApi api;
    private final HttpUrl root;
    private final Map<String, String> headers;
    private final SecretRedactor redactor;
    private final TransportFailures failures;

    JetchatLink(JetchatSettings settings, Clock clock) {
        this.wire = new WireClient(new WireTimeouts(
                settings.connectTimeout(), settings.readTimeout(), settings.sendTimeout(), settings.pollTimeout()));
        this.root = root(HttpUrl.get(settings.baseUrl()));
        this.api = new Retrofit.Builder()
                .baseUrl(root.newBuilder().encodedPath("/").build())
                .client(wire.http())
                .validateEagerly(true)
                .build()
                .create(JetchatApi.class);
        this.headers = headers(settings);
        this.redactor = SecretRedactor.of(secrets(settings));
        this.failures = new TransportFailures(Set.copyOf(settings.notTakenStatuses()), clock, redactor);
    }

    /** What was posted, redacted, and what came of it. */
    record Sent(Transfer transfer, Exchange exchange) {}

    /** Posts something that sends a message. */
    Sent send(JetchatRequest request) {
        Transfer transfer = inTurn(() -> wire.send(transmission -> call(request, transmission)));
        String shown = request.verb() + " " + url(request) + "\n" + request.body();
        return new Sent(transfer, ExchangeRecord.of(shown, transfer, redactor));
    }

    /** Asks or changes something; sends nothing to anybody. */
    Transfer ask(JetchatRequest request) {
        return inTurn(() -> wire.poll(transmission -> call(request, transmission)));
    }

    TransportFailures failures() {
        return failures;
    }

    SecretRedactor redactor() {
        return redactor;
    }

    @Override
    public void close() {
        wire.close();
    }

    private Transfer inTurn(Supplier<Transfer> call) {
        turn.lock();
        try {
            return call.get();
        } finally {
            turn.unlock();
        }
    }

    private Call<ResponseBody> call(JetchatRequest request, Transmission transmission) {
        RequestBody document = RequestBody.create(request.body().toString().getBytes(UTF_8), JSON);
        HttpUrl url = url(request);
        return switch (request.verb()) {
            case GET -> api.get(url, headers, transmission);
            case POST -> api.post(url, headers, document, transmission);
            case PUT -> api.put(url, headers, document, transmission);
            case DELETE -> api.delete(url, headers, document, transmission);
        };
    }

    private HttpUrl url(JetchatRequest request) {
        HttpUrl.Builder url = root.newBuilder();
        request.path().forEach(url::addPathSegment);
        request.query().forEach(url::addQueryParameter);
        return url.build();
    }

    /** The address of the API, whether it was given with the last segment or without. */
    private static HttpUrl root(HttpUrl base) {
        String folder = base.encodedPath().replaceFirst("/+$", "").replaceFirst("(?i)/api$", "");
        return base.newBuilder().encodedPath(folder + "/api").build();
    }

    private static Map<String, String> headers(JetchatSettings settings) {
        Map<String, String> all = new TreeMap<>(settings.headers());
        all.put("Authorization", "Bearer " + settings.apiKey().reveal());
        all.put("Accept", "application/json");
        all.put("User-Agent", settings.userAgent());
        return Collections.unmodifiableMap(all);
    }

    private static Secret[] secrets(JetchatSettings settings) {
        Stream<Secret> values = settings.headers().values().stream()
                .filter(value -> value.length() >= DISTINCTIVE)
                .map(Secret::of);
        return Stream.concat(Stream.of(settings.apiKey()), values).toArray(Secret[]::new);
    }
}
