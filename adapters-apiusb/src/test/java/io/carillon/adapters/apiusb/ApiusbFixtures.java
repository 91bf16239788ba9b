package io.carillon.adapters.apiusb;

import io.carillon.adapters.apiusb.ApiusbSettings.ReceivedIo;
import io.carillon.adapters.apiusb.ApiusbSettings.TextCodec;
import io.carillon.adapters.apiusb.ApiusbSettings.TokenMode;
import io.carillon.domain.channel.AccountId;
import io.carillon.ports.provider.AccountContext;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.Secret;
import io.carillon.testkit.AdapterContract;
import io.carillon.testkit.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Accounts as tests want them: short time-outs, and one thing changed at a time. */
public final class ApiusbFixtures {
    private final URI url;
    private SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
    private String appKey;
    private Secret appSecret;
    private Secret token;
    private TokenMode tokenMode;
    private Long uid;
    private TextCodec codec;
    private Boolean messages;
    private ReceivedIo receivedIo;
    private String ownUuid;
    private Duration timeout = AdapterContract.TIMEOUT;

    private ApiusbFixtures(URI url) {
        this.url = url;
    }

    public static ApiusbFixtures anAccountAt(URI url) {
        return new ApiusbFixtures(url);
    }

    public ApiusbFixtures clock(SettableClock other) {
        clock = other;
        return this;
    }

    public ApiusbFixtures app(String key, String secret) {
        appKey = key;
        appSecret = Secret.of(secret);
        return this;
    }

    public ApiusbFixtures token(Secret given) {
        token = given;
        return this;
    }

    public ApiusbFixtures tokenMode(TokenMode mode) {
        tokenMode = mode;
        return this;
    }

    public ApiusbFixtures uid(long member) {
        uid = member;
        return this;
    }

    public ApiusbFixtures codec(TextCodec other) {
        codec = other;
        return this;
    }

    public ApiusbFixtures messages(boolean read) {
        messages = read;
        return this;
    }

    public ApiusbFixtures receivedIo(ReceivedIo io) {
        receivedIo = io;
        return this;
    }

    public ApiusbFixtures ownUuid(String uuid) {
        ownUuid = uuid;
        return this;
    }

    public ApiusbFixtures timeout(Duration limit) {
        timeout = limit;
        return this;
    }

    public ApiusbSettings settings() {
        return new ApiusbSettings(
                url,
                null,
                null,
                appKey,
                appSecret,
                token,
                tokenMode,
                Optional.ofNullable(uid),
                null,
                codec,
                null,
                messages,
                receivedIo,
                Optional.ofNullable(ownUuid),
                null,
                timeout,
                timeout,
                timeout,
                timeout,
                List.of(429, 503),
                null);
    }

    public ProviderAccount open() {
        return new ApiusbPlugin().open(settings(), new AccountContext(new AccountId("acme"), clock));
    }
}
