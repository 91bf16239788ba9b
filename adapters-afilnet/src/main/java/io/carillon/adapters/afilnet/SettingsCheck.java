package io.carillon.adapters.afilnet;

import io.carillon.adapters.afilnet.AfilnetSettings.Auth;
import io.carillon.adapters.wire.SettingRules;
import io.carillon.adapters.wire.SettingRules.BaseUrl;
import io.carillon.adapters.wire.WireTimeouts;
import io.carillon.ports.provider.ProviderPlugin.SettingProblem;
import java.util.List;
import java.util.Set;

/** Finds all that is wrong with settings. No message repeats a value that might be a secret. */
final class SettingsCheck {
    private static final Set<String> MEANINGS = Set.of("none", "accepted", "sent", "delivered", "undelivered", "read");

    private static final BaseUrl BASE_URL = new BaseUrl(
            "an address such as https://www.afilnet.com/",
            ".*/api/(http|basic)/?",
            "must not name an API: that is what http_path, basic_path and bearer_path are for",
            "the credentials");

    private final AfilnetSettings settings;
    private final SettingRules rules = new SettingRules();

    SettingsCheck(AfilnetSettings settings) {
        this.settings = settings;
    }

    List<SettingProblem> problems() {
        rules.baseUrl(settings.baseUrl(), settings.allowHttp(), BASE_URL);
        credentials();
        path("http_path", settings.httpPath());
        path("basic_path", settings.basicPath());
        path("bearer_path", settings.bearerPath());
        statuses();
        int longest = settings.maxTextLength();
        rules.require(longest >= 1 && longest <= 100_000, "max_text_length", "must be 1 to 100000");
        rules.timeouts(new WireTimeouts(
                settings.connectTimeout(), settings.readTimeout(), settings.sendTimeout(), settings.pollTimeout()));
        rules.notTakenStatuses(settings.notTakenStatuses());
        return rules.problems();
    }

    private void credentials() {
        boolean bearer = settings.auth() == Auth.BEARER;
        rules.require(bearer || !settings.user().isBlank(), "user", "is required");
        rules.require(bearer || !settings.password().isEmpty(), "password", "is required");
        rules.require(!bearer || !settings.token().isEmpty(), "token", "is required by auth: bearer");
        rules.require(
                settings.auth() != Auth.BASIC || settings.user().indexOf(':') < 0,
                "user",
                "must not hold a colon: HTTP Basic ends the user there");
        rules.require(
                settings.token().reveal().chars().allMatch(c -> c > ' ' && c < 0x7f),
                "token",
                "must be visible ASCII characters: it is sent in a header");
    }

    private void statuses() {
        settings.statuses().forEach((word, meaning) -> {
            rules.require(!word.isEmpty(), "statuses", "must not hold an empty word");
            rules.require(
                    MEANINGS.contains(meaning),
                    "statuses",
                    "must say none, accepted, sent, delivered, undelivered or read of " + word);
        });
    }

    private void path(String key, String path) {
        boolean good = path.matches("/?[A-Za-z0-9_~-][A-Za-z0-9._~/-]*") && !path.contains("..");
        rules.require(good, key, "must be a path such as api/http/");
    }
}
