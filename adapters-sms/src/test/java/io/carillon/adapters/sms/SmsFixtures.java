package io.carillon.adapters.sms;

import io.carillon.adapters.sms.SmsSettings.OverageMeaning;
import io.carillon.adapters.sms.SmsSettings.PasswordFormat;
import io.carillon.adapters.sms.SmsSettings.SignaturePosition;
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
public final class SmsFixtures {
    public static final SettableClock CLOCK = SettableClock.at("2026-11-22T08:00:00Z");

    private URI url;
    private Secret password = Secret.of("S3cr3t");
    private Duration timeout = AdapterContract.TIMEOUT;
    private PasswordFormat format = PasswordFormat.PLAIN;
    private String country = "CN";
    private OverageMeaning overage = OverageMeaning.UNKNOWN;
    private String signature;
    private SignaturePosition position;
    private Integer statusNum;
    private String sendPath;

    private SmsFixtures(URI url) {
        this.url = url;
    }

    public static SmsFixtures anAccountAt(URI url) {
        return new SmsFixtures(url);
    }

    public SmsFixtures password(Secret secret) {
        password = secret;
        return this;
    }

    public SmsFixtures md5() {
        format = PasswordFormat.MD5;
        return this;
    }

    public SmsFixtures timeout(Duration limit) {
        timeout = limit;
        return this;
    }

    public SmsFixtures country(String code) {
        country = code;
        return this;
    }

    public SmsFixtures overage(OverageMeaning meaning) {
        overage = meaning;
        return this;
    }

    public SmsFixtures signature(String text, SignaturePosition where) {
        signature = text;
        position = where;
        return this;
    }

    public SmsFixtures statusNum(int rows) {
        statusNum = rows;
        return this;
    }

    public SmsFixtures sendPath(String path) {
        sendPath = path;
        return this;
    }

    public SmsSettings settings() {
        return new SmsSettings(
                url,
                "12",
                "acme",
                password,
                format,
                country,
                sendPath,
                null,
                null,
                null,
                null,
                overage,
                Optional.ofNullable(signature),
                position,
                null,
                Optional.ofNullable(statusNum),
                timeout,
                timeout,
                timeout,
                timeout,
                List.of(429, 503),
                null);
    }

    public ProviderAccount open() {
        return new SmsPlugin().open(settings(), new AccountContext(new AccountId("acme"), CLOCK));
    }
}
