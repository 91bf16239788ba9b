package io.carillon.adapters.sms.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.adapters.sms.SmsSettings;
import io.carillon.adapters.sms.SmsSettings.PasswordFormat;
import io.carillon.adapters.wire.ExchangeRecord;
import io.carillon.adapters.wire.SecretRedactor;
import io.carillon.adapters.wire.Transfer;
import io.carillon.adapters.wire.TransportFailures;
import io.carillon.adapters.wire.WireClient;
import io.carillon.adapters.wire.WireForm;
import io.carillon.adapters.wire.WireTimeouts;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.ports.provider.Exchange;
import io.carillon.ports.provider.Secret;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** One account's line to its vendor: adds the credentials to a form and posts it. Credentials never stand in an address. */
final class SmsLink implements AutoCloseable {
    private final WireClient wire;
    private final SmsApi api;
    private final SmsSettings settings;
    private final Secret password;
    private final SecretRedactor redactor;
    private final TransportFailures failures;
    private final HttpUrl sendPage;
    private final HttpUrl statusPage;
    private final HttpUrl replyPage;

    SmsLink(SmsSettings settings, Clock clock) {
        this.settings = settings;
        this.wire = new WireClient(new WireTimeouts(
                settings.connectTimeout(), settings.readTimeout(), settings.sendTimeout(), settings.pollTimeout()));
        HttpUrl base = HttpUrl.get(settings.baseUrl());
        this.api = new Retrofit.Builder()
                .baseUrl(base.newBuilder().encodedPath("/").build())
                .client(wire.http())
                .validateEagerly(true)
                .build()
                .create(SmsApi.class);
        this.password =
                settings.passwordFormat() == PasswordFormat.MD5 ? md5(settings.password()) : settings.password();
        this.redactor = SecretRedactor.of(
                settings.password(), password, Secret.of(password.reveal().toLowerCase(java.util.Locale.ROOT)));
        this.failures = new TransportFailures(Set.copyOf(settings.notTakenStatuses()), clock, redactor);
        this.sendPage = page(base, settings.sendPath());
        this.statusPage = page(base, settings.statusPath());
        this.replyPage = page(base, settings.replyPath());
    }

    /** What came of a post, and the record of it, which is made only where it is wanted: redacting costs. */
    record Sent(Transfer transfer, Supplier<Exchange> exchange) {
        /** What is kept beside an outcome: nothing where it is clear. */
        Exchange evidenceOf(SendOutcome outcome) {
            return outcome instanceof SendOutcome.Undetermined ? exchange.get() : Exchange.NONE;
        }
    }

    /** Posts something that sends messages. */
    Sent send(Map<String, String> fields) {
        Transfer transfer =
                wire.send(transmission -> api.post(sendPage, WireForm.body(signed("send", fields)), transmission));
        return new Sent(transfer, () -> record(fields, transfer));
    }

    private Exchange record(Map<String, String> fields, Transfer transfer) {
        Map<String, String> shown = signed("send", fields);
        shown.put("password", "***");
        return ExchangeRecord.of("POST " + sendPage + "\n" + WireForm.encode(shown), transfer, redactor);
    }

    /** Asks the page that also sends. */
    Transfer ask(String action, Map<String, String> fields) {
        return wire.poll(transmission -> api.post(sendPage, WireForm.body(signed(action, fields)), transmission));
    }

    /** Asks the page of status reports, which may hand out each only once. */
    Transfer pullReports(Map<String, String> fields) {
        return query(statusPage, fields);
    }

    /** Asks the page of replies, which may hand out each only once. */
    Transfer pullReplies() {
        return query(replyPage, Map.of());
    }

    private Transfer query(HttpUrl page, Map<String, String> fields) {
        return wire.poll(transmission -> api.post(page, WireForm.body(signed("query", fields)), transmission));
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

    private Map<String, String> signed(String action, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("action", action);
        form.put("userid", settings.userid());
        form.put("account", settings.accountName());
        form.put("password", password.reveal());
        form.putAll(fields);
        return form;
    }

    private static HttpUrl page(HttpUrl base, String path) {
        String folder = base.encodedPath().replaceFirst("/+$", "");
        return base.newBuilder().encodedPath(folder + path).build();
    }

    private static Secret md5(Secret password) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("MD5").digest(password.reveal().getBytes(UTF_8));
            return Secret.of(HexFormat.of().withUpperCase().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
