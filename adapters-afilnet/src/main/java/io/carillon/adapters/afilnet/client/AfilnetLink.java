package io.carillon.adapters.afilnet.client;

import io.carillon.adapters.afilnet.AfilnetSettings;
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
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** One account's line to the vendor, shared by its channels: adds the credentials to a form and posts it. They never stand in an address. */
final class AfilnetLink implements AutoCloseable {
    private final WireClient wire;
    private final AfilnetApi api;
    private final String user;
    private final AfilnetAccess access;
    private final SecretRedactor redactor;
    private final TransportFailures failures;
    private final HttpUrl page;

    AfilnetLink(AfilnetSettings settings, Clock clock) {
        this.wire = new WireClient(new WireTimeouts(
                settings.connectTimeout(), settings.readTimeout(), settings.sendTimeout(), settings.pollTimeout()));
        HttpUrl base = HttpUrl.get(settings.baseUrl());
        this.api = new Retrofit.Builder()
                .baseUrl(base.newBuilder().encodedPath("/").build())
                .client(wire.http())
                .validateEagerly(true)
                .build()
                .create(AfilnetApi.class);
        this.user = settings.user();
        this.access = AfilnetAccess.of(settings);
        this.redactor = SecretRedactor.of(
                settings.password(), settings.token(), access.credentials().orElse(Secret.of("")));
        this.failures = new TransportFailures(Set.copyOf(settings.notTakenStatuses()), clock, redactor);
        this.page = page(base, access.path());
    }

    /** What was posted, redacted when it is shown, and what came of it. */
    record Sent(Transfer transfer, Exchange exchange) {}

    /** Posts something that sends a message. */
    Sent send(String method, Map<String, String> fields) {
        Transfer transfer = wire.send(
                transmission -> api.post(page, access.header(), WireForm.body(signed(method, fields)), transmission));
        Map<String, String> shown = signed(method, fields);
        shown.computeIfPresent("password", (name, secret) -> "***");
        return new Sent(
                transfer, ExchangeRecord.of("POST " + page + "\n" + WireForm.encode(shown), transfer, redactor));
    }

    /** Asks something that sends nothing. */
    Transfer ask(String method, Map<String, String> fields) {
        return wire.poll(
                transmission -> api.post(page, access.header(), WireForm.body(signed(method, fields)), transmission));
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

    private Map<String, String> signed(String method, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("class", "chat");
        form.put("method", method);
        access.password().ifPresent(password -> {
            form.put("user", user);
            form.put("password", password.reveal());
        });
        form.putAll(fields);
        return form;
    }

    private static HttpUrl page(HttpUrl base, String path) {
        String folder = base.encodedPath().replaceFirst("/+$", "");
        return base.newBuilder()
                .encodedPath(folder + "/" + path.replaceFirst("^/+", ""))
                .build();
    }
}
