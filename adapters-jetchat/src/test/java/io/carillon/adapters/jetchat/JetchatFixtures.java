package io.carillon.adapters.jetchat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.domain.channel.AccountId;
import io.carillon.ports.provider.AccountContext;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.ProviderChannel;
import io.carillon.ports.provider.Secret;
import io.carillon.testkit.AdapterContract;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.ReceivedRequest;
import io.carillon.testkit.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Accounts as tests want them: short time-outs, and one thing changed at a time. */
public final class JetchatFixtures {
    public static final SettableClock CLOCK = SettableClock.at("2026-11-22T08:00:00Z");
    public static final String OK = "{\"status\":\"ok\"}";

    private final URI url;
    private Secret key = Secret.of("S3cr3tKey");
    private Map<String, String> headers;
    private ZoneId zone;
    private Duration timeout = AdapterContract.TIMEOUT;

    private JetchatFixtures(URI url) {
        this.url = url;
    }

    public static JetchatFixtures aBotAt(URI url) {
        return new JetchatFixtures(url);
    }

    /** A reply as the vendor sends it. */
    public static Behaviour json(String body) {
        return json(200, body);
    }

    public static Behaviour json(int status, String body) {
        return Behaviour.reply(status, Map.of("Content-Type", "application/json"), body.getBytes(UTF_8));
    }

    /** A request as one line, and its body behind it where it has one. */
    public static String shown(ReceivedRequest request) {
        String line = request.line().replaceFirst(" HTTP/1.1$", "");
        return request.bodyText().isEmpty() ? line : line + " " + request.bodyText();
    }

    public JetchatFixtures key(Secret secret) {
        key = secret;
        return this;
    }

    public JetchatFixtures headers(Map<String, String> more) {
        headers = more;
        return this;
    }

    public JetchatFixtures zone(String name) {
        zone = ZoneId.of(name);
        return this;
    }

    public JetchatFixtures timeout(Duration limit) {
        timeout = limit;
        return this;
    }

    public JetchatSettings settings() {
        return new JetchatSettings(
                url, key, headers, null, zone, null, null, timeout, timeout, timeout, timeout, List.of(429, 503), null);
    }

    public ProviderAccount open() {
        return new JetchatPlugin().open(settings(), new AccountContext(new AccountId("bot"), CLOCK));
    }

    public static ProviderChannel channel(ProviderAccount account) {
        return account.channel(Map.of());
    }
}
