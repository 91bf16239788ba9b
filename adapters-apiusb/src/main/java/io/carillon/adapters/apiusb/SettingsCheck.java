package io.carillon.adapters.apiusb;

import io.carillon.adapters.apiusb.ApiusbSettings.TokenMode;
import io.carillon.adapters.wire.SettingRules;
import io.carillon.adapters.wire.SettingRules.BaseUrl;
import io.carillon.adapters.wire.WireTimeouts;
import io.carillon.ports.provider.ProviderPlugin.SettingProblem;
import java.util.List;

/** Finds all that is wrong with settings. No message repeats a value that might be a secret. */
final class SettingsCheck {

    private static final int LONGEST_SECRET = 4096;

    private static final BaseUrl BASE_URL = new BaseUrl(
            "an address such as https://api.apiusb.com/",
            ".*/api/(platform|app)(\\.php)?/?",
            "must not name an entry: that is what platform_path and app_path are for",
            "secrets");

    private final ApiusbSettings settings;
    private final SettingRules rules = new SettingRules();

    SettingsCheck(ApiusbSettings settings) {
        this.settings = settings;
    }

    List<SettingProblem> problems() {
        rules.baseUrl(settings.baseUrl(), settings.allowHttp(), BASE_URL);
        path("platform_path", settings.platformPath());
        path("app_path", settings.appPath());
        credentials();
        rules.range("max_recipients", settings.maxRecipients(), 1000);
        rules.range("catch_up_pages", settings.catchUpPages(), 10_000);
        rules.require(
                settings.ownUuid().map(uuid -> uuid.matches("[A-Za-z0-9]{32}")).orElse(true),
                "own_uuid",
                "must be 32 letters and digits");
        rules.notTakenStatuses(settings.notTakenStatuses());
        rules.timeouts(new WireTimeouts(
                settings.connectTimeout(), settings.readTimeout(), settings.sendTimeout(), settings.pollTimeout()));
        return rules.problems();
    }

    private void credentials() {
        boolean key = !settings.appKey().isBlank();
        boolean secret = !settings.appSecret().isEmpty();
        rules.require(settings.appKey().length() <= 256, "app_key", "has at most 256 characters");
        rules.require(settings.appSecret().reveal().length() <= LONGEST_SECRET, "app_secret", "is too long");
        rules.require(settings.token().reveal().length() <= LONGEST_SECRET, "token", "is too long");
        rules.require(key || !secret, "app_key", "is required beside app_secret");
        rules.require(secret || !key, "app_secret", "is required beside app_key");
        rules.require(
                settings.tokenMode() != TokenMode.REQUIRED || !settings.token().isEmpty() || key || secret,
                "token_mode",
                "required needs app_key and app_secret, or token");
    }

    private void path(String key, String path) {
        rules.require(path.matches("[A-Za-z0-9._~/-]*"), key, "must be a path such as api/platform");
    }
}
