package io.carillon.adapters.apiusb;

import io.carillon.adapters.apiusb.ApiusbSettings.TokenMode;
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
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int LONGEST_SECRET = 4096;

    private final ApiusbSettings settings;
    private final List<SettingProblem> problems = new ArrayList<>();

    SettingsCheck(ApiusbSettings settings) {
        this.settings = settings;
    }

    List<SettingProblem> problems() {
        baseUrl();
        path("platform_path", settings.platformPath());
        path("app_path", settings.appPath());
        credentials();
        range("max_recipients", settings.maxRecipients(), 1000);
        range("catch_up_pages", settings.catchUpPages(), 10_000);
        require(
                settings.ownUuid().map(uuid -> uuid.matches("[A-Za-z0-9]{32}")).orElse(true),
                "own_uuid",
                "must be 32 letters and digits");
        require(
                settings.notTakenStatuses().stream().allMatch(status -> status >= 400 && status <= 599),
                "not_taken_statuses",
                "must be HTTP statuses from 400 to 599");
        timeout("connect_timeout", settings.connectTimeout());
        timeout("read_timeout", settings.readTimeout());
        timeout("send_timeout", settings.sendTimeout());
        timeout("poll_timeout", settings.pollTimeout());
        return List.copyOf(problems);
    }

    private void credentials() {
        boolean key = !settings.appKey().isBlank();
        boolean secret = !settings.appSecret().isEmpty();
        require(settings.appKey().length() <= 256, "app_key", "has at most 256 characters");
        require(settings.appSecret().reveal().length() <= LONGEST_SECRET, "app_secret", "is too long");
        require(settings.token().reveal().length() <= LONGEST_SECRET, "token", "is too long");
        require(key || !secret, "app_key", "is required beside app_secret");
        require(secret || !key, "app_secret", "is required beside app_key");
        require(
                settings.tokenMode() != TokenMode.REQUIRED || !settings.token().isEmpty() || key || secret,
                "token_mode",
                "required needs app_key and app_secret, or token");
    }

    private void baseUrl() {
        URI url = settings.baseUrl();
        if (url == null) {
            problem("base_url", "is required");
            return;
        }
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || url.getHost() == null) {
            problem("base_url", "must be an address such as https://api.apiusb.com/");
            return;
        }
        require(url.getRawUserInfo() == null, "base_url", "must not hold credentials");
        require(url.getRawQuery() == null && url.getRawFragment() == null, "base_url", "must end with its path");
        require(
                !url.getRawPath().toLowerCase(Locale.ROOT).matches(".*/api/(platform|app)(\\.php)?/?"),
                "base_url",
                "must not name an entry: that is what platform_path and app_path are for");
        require(
                scheme.equals("https") || settings.allowHttp() || isLoopback(url.getHost()),
                "base_url",
                "would send secrets in plain text: use https, or set allow_http: true");
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
        require(path.matches("[A-Za-z0-9._~/-]*"), key, "must be a path such as api/platform");
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
