package io.carillon.adapters.apiusb.client;

import io.carillon.adapters.apiusb.ApiusbSettings;
import io.carillon.adapters.wire.ExchangeRecord;
import io.carillon.adapters.wire.SecretRedactor;
import io.carillon.adapters.wire.Transfer;
import io.carillon.adapters.wire.TransportFailures;
import io.carillon.adapters.wire.WireClient;
import io.carillon.adapters.wire.WireForm;
import io.carillon.adapters.wire.WireTimeouts;
import io.carillon.ports.provider.Exchange;
import io.carillon.ports.provider.Secret;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** One account's line to its provider. Only the service's name stands in an address; all else, tokens too, is in the body. */
final class ApiusbLink implements AutoCloseable {
    private static final String SEND = "Platform.ChatMessage.BulkSend";
    private static final String LIST = "Platform.ChatMessage.GetAllMessageList";
    private static final String APPLY = "App.Auth.ApplyToken";
    private static final String TOKEN = "access_token";
    private static final int LONGEST_PIECE = 256;

    private final WireClient wire;
    private final ApiusbApi api;
    private final ApiusbSettings settings;
    private final Clock clock;
    private final HttpUrl platform;
    private final HttpUrl app;

    ApiusbLink(ApiusbSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.wire = new WireClient(new WireTimeouts(
                settings.connectTimeout(), settings.readTimeout(), settings.sendTimeout(), settings.pollTimeout()));
        HttpUrl base = HttpUrl.get(settings.baseUrl());
        this.api = new Retrofit.Builder()
                .baseUrl(base.newBuilder().encodedPath("/").build())
                .client(wire.http())
                .validateEagerly(true)
                .build()
                .create(ApiusbApi.class);
        this.platform = entry(base, settings.platformPath());
        this.app = entry(base, settings.appPath());
    }

    /** What was posted, redacted when it is shown, and what came of it. */
    record Sent(Transfer transfer, Exchange exchange) {}

    /** Posts something that sends messages. */
    Sent send(ApiusbToken token, Map<String, String> fields) {
        Transfer transfer =
                wire.send(transmission -> api.post(platform, SEND, WireForm.body(with(token, fields)), transmission));
        String shown = WireForm.encode(fields) + (token.value().isEmpty() ? "" : "&" + TOKEN + "=***");
        return new Sent(
                transfer,
                ExchangeRecord.of("POST " + platform + "?service=" + SEND + "\n" + shown, transfer, token.redactor()));
    }

    /** Asks for a page of the list of messages; nothing changes by that. */
    Transfer list(ApiusbToken token, int page, int perPage) {
        Map<String, String> fields = Map.of("page", Integer.toString(page), "perpage", Integer.toString(perPage));
        return wire.poll(transmission -> api.post(platform, LIST, WireForm.body(with(token, fields)), transmission));
    }

    /** Applies for an access token. */
    Transfer apply() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("app_key", settings.appKey());
        fields.put("app_secret", settings.appSecret().reveal());
        settings.uid().ifPresent(uid -> fields.put("uid", Long.toString(uid)));
        return wire.poll(transmission -> api.post(app, APPLY, WireForm.body(fields), transmission));
    }

    TransportFailures failures(SecretRedactor redactor) {
        return new TransportFailures(Set.copyOf(settings.notTakenStatuses()), clock, redactor);
    }

    /** Hides the account's own secrets, and {@code token}. */
    SecretRedactor redactor(Secret token) {
        return SecretRedactor.of(Stream.of(settings.appSecret(), settings.token(), token)
                .map(Secret::reveal)
                .flatMap(ApiusbLink::pieces)
                .map(Secret::of)
                .toArray(Secret[]::new));
    }

    /** A long token is hidden piece by piece, because a pattern of thousands of characters exhausts the stack. */
    private static Stream<String> pieces(String secret) {
        int count = Math.max(1, (secret.length() + LONGEST_PIECE - 1) / LONGEST_PIECE);
        return IntStream.range(0, count)
                .mapToObj(i -> secret.substring(secret.length() * i / count, secret.length() * (i + 1) / count));
    }

    @Override
    public void close() {
        wire.close();
    }

    private static Map<String, String> with(ApiusbToken token, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        if (!token.value().isEmpty()) {
            form.put(TOKEN, token.value().reveal());
        }
        return form;
    }

    private static HttpUrl entry(HttpUrl base, String path) {
        String folder = base.encodedPath().replaceFirst("/+$", "");
        return base.newBuilder()
                .encodedPath(folder + "/" + path.replaceFirst("^/+", ""))
                .build();
    }
}
