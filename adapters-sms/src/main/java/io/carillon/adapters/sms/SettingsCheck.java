package io.carillon.adapters.sms;

import io.carillon.adapters.wire.SettingRules;
import io.carillon.adapters.wire.SettingRules.BaseUrl;
import io.carillon.adapters.wire.WireTimeouts;
import io.carillon.ports.provider.ProviderPlugin.SettingProblem;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds all that is wrong with settings. No message repeats a value that might be a secret. */
final class SettingsCheck {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private static final BaseUrl BASE_URL = new BaseUrl(
            "an address such as https://sms.example.com/",
            ".*\\.aspx",
            "must not name a page: that is what send_path, status_path and reply_path are for",
            "the password");

    private final SmsSettings settings;
    private final SettingRules rules = new SettingRules();

    SettingsCheck(SmsSettings settings) {
        this.settings = settings;
    }

    List<SettingProblem> problems() {
        rules.baseUrl(settings.baseUrl(), settings.allowHttp(), BASE_URL);
        rules.require(settings.userid().length() <= 64, "userid", "has at most 64 characters");
        rules.require(!settings.accountName().isBlank(), "account_name", "is required");
        rules.require(!settings.password().isEmpty(), "password", "is required");
        rules.require(COUNTRIES.contains(settings.country()), "country", "must be two capital letters, such as CN");
        path("send_path", settings.sendPath());
        path("status_path", settings.statusPath());
        path("reply_path", settings.replyPath());
        differ("status_path", settings.statusPath(), "send_path", settings.sendPath());
        differ("reply_path", settings.replyPath(), "send_path", settings.sendPath());
        differ("reply_path", settings.replyPath(), "status_path", settings.statusPath());
        numbers();
        rules.timeouts(new WireTimeouts(
                settings.connectTimeout(), settings.readTimeout(), settings.sendTimeout(), settings.pollTimeout()));
        return rules.problems();
    }

    private void numbers() {
        rules.range("max_recipients", settings.maxRecipients(), 10_000);
        rules.range("max_text_length", settings.maxTextLength(), 10_000);
        settings.statusNum().ifPresent(rows -> rules.range("status_num", rows, 100_000));
        int signature = settings.signature().orElse("").length();
        rules.require(settings.signature().map(text -> !text.isBlank()).orElse(true), "signature", "must not be blank");
        rules.require(signature < settings.maxTextLength(), "signature", "must leave room for a text");
        rules.notTakenStatuses(settings.notTakenStatuses());
    }

    private void path(String key, String path) {
        rules.require(path.matches("/[A-Za-z0-9._~/-]+"), key, "must be a path such as /sms.aspx");
    }

    private void differ(String key, String path, String otherKey, String other) {
        rules.require(!path.equalsIgnoreCase(other), key, "must differ from " + otherKey);
    }
}
