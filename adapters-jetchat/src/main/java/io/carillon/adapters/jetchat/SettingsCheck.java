package io.carillon.adapters.jetchat;

import io.carillon.adapters.wire.SettingRules;
import io.carillon.adapters.wire.SettingRules.BaseUrl;
import io.carillon.adapters.wire.WireTimeouts;
import io.carillon.ports.provider.ProviderPlugin.SettingProblem;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds all that is wrong with settings. No message repeats a value that might be a secret. */
final class SettingsCheck {
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

    private static final BaseUrl BASE_URL =
            new BaseUrl("the address of the API, such as https://chat.example.com/api", "(?!)", "", "the key");

    private final JetchatSettings settings;
    private final SettingRules rules = new SettingRules();

    SettingsCheck(JetchatSettings settings) {
        this.settings = settings;
    }

    List<SettingProblem> problems() {
        rules.baseUrl(settings.baseUrl(), settings.allowHttp(), BASE_URL);
        apiKey();
        settings.headers().forEach(this::header);
        rules.require(
                !settings.userAgent().isBlank() && isHeaderText(settings.userAgent()),
                "user_agent",
                "must be visible ASCII characters: it is sent in a header");
        int longest = settings.maxTextLength();
        rules.require(longest >= 1 && longest <= 100_000, "max_text_length", "must be 1 to 100000");
        int pages = settings.historyPages();
        rules.require(pages >= 1 && pages <= 100, "history_pages", "must be 1 to 100");
        rules.timeouts(new WireTimeouts(
                settings.connectTimeout(), settings.readTimeout(), settings.sendTimeout(), settings.pollTimeout()));
        rules.notTakenStatuses(settings.notTakenStatuses());
        return rules.problems();
    }

    private void apiKey() {
        String key = settings.apiKey().reveal();
        if (key.isEmpty()) {
            rules.require(false, "api_key", "is required");
            return;
        }
        rules.require(
                key.chars().allMatch(c -> c > ' ' && c < 0x7f),
                "api_key",
                "must be visible ASCII characters: it is sent in a header");
        rules.require(
                !key.toLowerCase(Locale.ROOT).startsWith("bearer"),
                "api_key",
                "must be the key alone: the word before it is added");
    }

    private void header(String name, String value) {
        boolean isName = name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
        rules.require(isName, "headers", "must have names of letters, digits and dashes");
        rules.require(
                !OURS.contains(name.toLowerCase(Locale.ROOT)),
                "headers",
                isName ? "must not hold " + name + ": that is set already" : "must not hold what is set already");
        rules.require(
                value != null && isHeaderText(value),
                "headers",
                isName ? "must have visible ASCII characters in " + name : "must have visible ASCII characters");
    }

    private static boolean isHeaderText(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }
}
