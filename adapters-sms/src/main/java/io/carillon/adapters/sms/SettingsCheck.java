package io.carillon.adapters.sms;

import io.carillon.ports.provider.ProviderPlugin.SettingProblem;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds all that is wrong with settings. No message repeats a value that might be a secret. */
final class SettingsCheck {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final SmsSettings settings;
    private final List<SettingProblem> problems = new ArrayList<>();

    SettingsCheck(SmsSettings settings) {
        this.settings = settings;
    }

    List<SettingProblem> problems() {
        baseUrl();
        require(settings.userid().length() <= 64, "userid", "has at most 64 characters");
        require(!settings.accountName().isBlank(), "account_name", "is required");
        require(!settings.password().isEmpty(), "password", "is required");
        require(COUNTRIES.contains(settings.country()), "country", "must be two capital letters, such as CN");
        path("send_path", settings.sendPath());
        path("status_path", settings.statusPath());
        path("reply_path", settings.replyPath());
        differ("status_path", settings.statusPath(), "send_path", settings.sendPath());
        differ("reply_path", settings.replyPath(), "send_path", settings.sendPath());
        differ("reply_path", settings.replyPath(), "status_path", settings.statusPath());
        numbers();
        timeout("connect_timeout", settings.connectTimeout());
        timeout("read_timeout", settings.readTimeout());
        timeout("send_timeout", settings.sendTimeout());
        timeout("poll_timeout", settings.pollTimeout());
        return List.copyOf(problems);
    }

    private void numbers() {
        range("max_recipients", settings.maxRecipients(), 10_000);
        range("max_text_length", settings.maxTextLength(), 10_000);
        settings.statusNum().ifPresent(rows -> range("status_num", rows, 100_000));
        int signature = settings.signature().orElse("").length();
        require(settings.signature().map(text -> !text.isBlank()).orElse(true), "signature", "must not be blank");
        require(signature < settings.maxTextLength(), "signature", "must leave room for a text");
        require(
                settings.notTakenStatuses().stream().allMatch(status -> status >= 400 && status <= 599),
                "not_taken_statuses",
                "must be HTTP statuses from 400 to 599");
    }

    private void baseUrl() {
        URI url = settings.baseUrl();
        if (url == null) {
            problem("base_url", "is required");
            return;
        }
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || url.getHost() == null) {
            problem("base_url", "must be an address such as https://sms.example.com/");
            return;
        }
        require(url.getRawUserInfo() == null, "base_url", "must not hold credentials");
        require(url.getRawQuery() == null && url.getRawFragment() == null, "base_url", "must end with its path");
        require(
                !url.getRawPath().toLowerCase(Locale.ROOT).endsWith(".aspx"),
                "base_url",
                "must not name a page: that is what send_path, status_path and reply_path are for");
        require(
                scheme.equals("https") || settings.allowHttp() || isLoopback(url.getHost()),
                "base_url",
                "would send the password in plain text: use https, or set allow_http: true");
    }

    /** Only what is loopback by its form: a name would have to be looked up, and might change. */
    private static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        boolean literal = host.matches("127(\\.[0-9]{1,3}){3}") || host.startsWith("[");
        try {
            return literal && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private void path(String key, String path) {
        require(path.matches("/[A-Za-z0-9._~/-]+"), key, "must be a path such as /sms.aspx");
    }

    private void differ(String key, String path, String otherKey, String other) {
        require(!path.equalsIgnoreCase(other), key, "must differ from " + otherKey);
    }

    private void range(String key, int value, int greatest) {
        require(value >= 1 && value <= greatest, key, "must be 1 to " + greatest);
    }

    private void timeout(String key, Duration value) {
        require(
                value.compareTo(Duration.ofMillis(1)) >= 0 && value.compareTo(LONGEST) <= 0,
                key,
                "must be longer than nothing and at most ten minutes");
    }

    private void require(boolean good, String key, String detail) {
        if (!good) {
            problem(key, detail);
        }
    }

    private void problem(String key, String detail) {
        problems.add(new SettingProblem(key, detail));
    }
}
