package io.carillon.adapters.jetchat;

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
    private static final Set<String> OURS = Set.of(
            "accept",
            "accept-encoding",
            "authorization",
            "connection",
            "content-length",
            "content-type",
            "host",
            "transfer-encoding",
            "user-agent");

    private final JetchatSettings settings;
    private final List<SettingProblem> problems = new ArrayList<>();

    SettingsCheck(JetchatSettings settings) {
        this.settings = settings;
    }

    List<SettingProblem> problems() {
        baseUrl();
        apiKey();
        settings.headers().forEach(this::header);
        require(
                !settings.userAgent().isBlank() && isHeaderText(settings.userAgent()),
                "user_agent",
                "must be visible ASCII characters: it is sent in a header");
        int longest = settings.maxTextLength();
        require(longest >= 1 && longest <= 100_000, "max_text_length", "must be 1 to 100000");
        int pages = settings.historyPages();
        require(pages >= 1 && pages <= 100, "history_pages", "must be 1 to 100");
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

    private void apiKey() {
        String key = settings.apiKey().reveal();
        if (key.isEmpty()) {
            problem("api_key", "is required");
            return;
        }
        require(
                key.chars().allMatch(c -> c > ' ' && c < 0x7f),
                "api_key",
                "must be visible ASCII characters: it is sent in a header");
        require(
                !key.toLowerCase(Locale.ROOT).startsWith("bearer"),
                "api_key",
                "must be the key alone: the word before it is added");
    }

    private void header(String name, String value) {
        boolean isName = name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
        require(isName, "headers", "must have names of letters, digits and dashes");
        require(
                !OURS.contains(name.toLowerCase(Locale.ROOT)),
                "headers",
                isName ? "must not hold " + name + ": that is set already" : "must not hold what is set already");
        require(
                value != null && isHeaderText(value),
                "headers",
                isName ? "must have visible ASCII characters in " + name : "must have visible ASCII characters");
    }

    private static boolean isHeaderText(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }

    private void baseUrl() {
        URI url = settings.baseUrl();
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || url.getHost() == null) {
            problem("base_url", "must be the address of the API, such as https://chat.example.com/api");
            return;
        }
        require(url.getRawUserInfo() == null, "base_url", "must not hold credentials");
        require(url.getRawQuery() == null && url.getRawFragment() == null, "base_url", "must end with its path");
        require(
                scheme.equals("https") || settings.allowHttp() || isLoopback(url.getHost()),
                "base_url",
                "would send the key in plain text: use https, or set allow_http: true");
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
