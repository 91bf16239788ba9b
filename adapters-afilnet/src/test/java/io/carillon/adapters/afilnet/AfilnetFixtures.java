package io.carillon.adapters.afilnet;

import io.carillon.adapters.afilnet.AfilnetSettings.Auth;
import io.carillon.domain.channel.AccountId;
import io.carillon.ports.provider.AccountContext;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.ProviderChannel;
import io.carillon.ports.provider.Secret;
import io.carillon.testkit.AdapterContract;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.SettableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Accounts as tests want them: short time-outs, and one thing changed at a time. */
public final class AfilnetFixtures {
    public static final SettableClock CLOCK = SettableClock.at("2026-11-22T08:00:00Z");
    public static final Map<String, String> WHATSAPP = Map.of("platform", "whatsapp", "platform_id", "100");

    private final URI url;
    private String user = "acme";
    private Secret password = Secret.of("S3cr3t");
    private Auth auth;
    private Secret token;
    private String bearerPath;
    private Map<String, String> statuses;
    private Duration timeout = AdapterContract.TIMEOUT;

    private AfilnetFixtures(URI url) {
        this.url = url;
    }

    public static AfilnetFixtures anAccountAt(URI url) {
        return new AfilnetFixtures(url);
    }

    /** A reply as the vendor sends it. */
    public static Behaviour json(String body) {
        return json(200, body);
    }

    public static Behaviour json(int status, String body) {
        return Behaviour.reply(
                status, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
    }

    public AfilnetFixtures user(String name) {
        user = name;
        return this;
    }

    public AfilnetFixtures password(Secret secret) {
        password = secret;
        return this;
    }

    public AfilnetFixtures basic() {
        auth = Auth.BASIC;
        return this;
    }

    public AfilnetFixtures bearer(Secret secret) {
        auth = Auth.BEARER;
        token = secret;
        return this;
    }

    public AfilnetFixtures bearerPath(String path) {
        bearerPath = path;
        return this;
    }

    public AfilnetFixtures statuses(Map<String, String> words) {
        statuses = words;
        return this;
    }

    public AfilnetFixtures timeout(Duration limit) {
        timeout = limit;
        return this;
    }

    public AfilnetSettings settings() {
        return new AfilnetSettings(
                url,
                user,
                password,
                auth,
                token,
                null,
                null,
                bearerPath,
                null,
                statuses,
                null,
                timeout,
                timeout,
                timeout,
                timeout,
                List.of(429, 503),
                null);
    }

    public ProviderAccount open() {
        return new AfilnetPlugin().open(settings(), new AccountContext(new AccountId("acme"), CLOCK));
    }

    public static ProviderChannel whatsapp(ProviderAccount account) {
        return account.channel(WHATSAPP);
    }
}
