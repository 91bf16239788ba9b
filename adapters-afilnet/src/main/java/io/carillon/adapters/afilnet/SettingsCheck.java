package io.carillon.adapters.afilnet;

import io.carillon.adapters.afilnet.AfilnetSettings.Auth;
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
    private static final Set<String> MEANINGS = Set.of("none", "accepted", "sent", "delivered", "undelivered", "read");
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final AfilnetSettings settings;
    private final List<SettingProblem> problems = new ArrayList<>();

    SettingsCheck(AfilnetSettings settings) {
        this.settings = settings;
    }

    List<SettingProblem> problems() {
        baseUrl();
        credentials();
        path("http_path", settings.httpPath());
        path("basic_path", settings.basicPath());
        path("bearer_path", settings.bearerPath());
        statuses();
        int longest = settings.maxTextLength();
        require(longest >= 1 && longest <= 100_000, "max_text_length", "must be 1 to 100000");
        timeout("connect_timeout", settings.connectTimeout());
        timeout("read_timeout", settings.readTimeout());
        timeout("send_timeout", settings.sendTimeout());
        timeout("poll_timeout", settings.pollTimeout());
        require(
                settings.notTakenStatuses().stream().allMatch(status -> status >= 400 && status <= 599),
                "not_taken_statuses",
                "must be HTTP statuses from 400 to 599");
        return List.copyOf(problems);
    }

    private void credentials() {
        boolean bearer = settings.auth() == Auth.BEARER;
        require(bearer || !settings.user().isBlank(), "user", "is required");
        require(bearer || !settings.password().isEmpty(), "password", "is required");
        require(!bearer || !settings.token().isEmpty(), "token", "is required by auth: bearer");
        require(
                settings.auth() != Auth.BASIC || settings.user().indexOf(':') < 0,
                "user",
                "must not hold a colon: HTTP Basic ends the user there");
        require(
                settings.token().reveal().chars().allMatch(c -> c > ' ' && c < 0x7f),
                "token",
                "must be visible ASCII characters: it is sent in a header");
    }

    private void statuses() {
        settings.statuses().forEach((word, meaning) -> {
            require(!word.isEmpty(), "statuses", "must not hold an empty word");
            require(
                    MEANINGS.contains(meaning),
                    "statuses",
                    "must say none, accepted, sent, delivered, undelivered or read of " + word);
        });
    }

    private void baseUrl() {
        URI url = settings.baseUrl();
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || url.getHost() == null) {
            problem("base_url", "must be an address such as https://www.afilnet.com/");
            return;
        }
        require(url.getRawUserInfo() == null, "base_url", "must not hold credentials");
        require(url.getRawQuery() == null && url.getRawFragment() == null, "base_url", "must end with its path");
        require(
                !url.getRawPath().toLowerCase(Locale.ROOT).matches(".*/api/(http|basic)/?"),
                "base_url",
                "must not name an API: that is what http_path, basic_path and bearer_path are for");
        require(
                scheme.equals("https") || settings.allowHttp() || isLoopback(url.getHost()),
                "base_url",
                "would send the credentials in plain text: use https, or set allow_http: true");
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
        boolean good = path.matches("/?[A-Za-z0-9_~-][A-Za-z0-9._~/-]*") && !path.contains("..");
        require(good, key, "must be a path such as api/http/");
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
