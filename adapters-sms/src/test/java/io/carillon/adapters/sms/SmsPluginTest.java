package io.carillon.adapters.sms;

import static io.carillon.adapters.sms.SmsFixtures.anAccountAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.domain.message.OptionRule;
import io.carillon.ports.provider.ProviderPlugin;
import io.carillon.ports.provider.ProviderPlugin.SettingProblem;
import io.carillon.ports.provider.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsPluginTest {
    private static final URI GOOD = URI.create("https://sms.example.com/");

    @Test
    void pluginShouldBeFoundByName() {
        assertThat(ServiceLoader.load(ProviderPlugin.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(plugin -> plugin.name().equals("sms")))
                .hasOnlyElementsOfType(SmsPlugin.class)
                .hasSize(1);
    }

    @Test
    void settingsShouldHaveDefaults() {
        SmsSettings defaults = new SmsSettings(
                GOOD,
                null,
                "a",
                Secret.of("b"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(defaults.replyPath()).isEqualTo("/callApi.aspx");
        assertThat(defaults.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(defaults.maxRecipients()).isEqualTo(100);
        assertThat(defaults.sendTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(defaults.notTakenStatuses()).containsExactly(429, 503);
        assertThat(new SmsPlugin().problems(defaults)).isEmpty();
    }

    @Test
    void problemsShouldComeAllTogether() {
        SmsSettings none = new SmsSettings(
                null,
                null,
                null,
                null,
                null,
                "China",
                "sms",
                "status aspx",
                "STATUS ASPX",
                null,
                0,
                null,
                Optional.of(" "),
                null,
                0,
                Optional.of(0),
                Duration.ZERO,
                Duration.ofHours(1),
                null,
                null,
                List.of(200),
                null);
        assertThat(new SmsPlugin().problems(none))
                .extracting(SettingProblem::key)
                .contains(
                        "base_url",
                        "account_name",
                        "password",
                        "country",
                        "send_path",
                        "status_path",
                        "reply_path",
                        "max_recipients",
                        "max_text_length",
                        "status_num",
                        "signature",
                        "not_taken_statuses",
                        "connect_timeout",
                        "read_timeout");
    }

    @ParameterizedTest
    @CsvSource({
        "https://sms.example.com/, true", "http://127.0.0.1:8888, true", "http://localhost:8888/x, true",
        "http://[::1]:8888/, true", "http://10.0.0.1:8888/, false", "http://127.0.0.1.evil.example/, false",
        "ftp://sms.example.com/, false", "https://user:pw@sms.example.com/, false",
                "https://sms.example.com/?a=b, false",
        "https://sms.example.com/sms.aspx, false", "mailto:a@b, false", "sms.example.com, false"
    })
    void problemsShouldJudgeTheAddress(URI url, boolean good) {
        assertThat(new SmsPlugin().problems(anAccountAt(url).settings()).isEmpty())
                .isEqualTo(good);
    }

    @Test
    void problemsShouldNotRepeatSecrets() {
        URI url = URI.create("http://user:hush@sms.example.com/?password=hush");
        assertThat(new SmsPlugin()
                        .problems(anAccountAt(url).password(Secret.of("hush")).settings())
                        .toString())
                .doesNotContain("hush");
        assertThat(anAccountAt(GOOD).password(Secret.of("hush")).settings().toString())
                .doesNotContain("hush");
    }

    @Test
    void channelShouldDeclareWhatItCarries() {
        try (var account = anAccountAt(GOOD)
                .signature("【A】", SmsSettings.SignaturePosition.FRONT)
                .open()) {
            var capabilities = account.channel(Map.of()).capabilities();
            assertThat(capabilities.contentTypes()).containsExactly("text");
            assertThat(capabilities.maxTextLength()).isEqualTo(997);
            assertThat(capabilities.reports()).isTrue();
            assertThat(capabilities.options())
                    .extracting(OptionRule::name)
                    .containsExactly("checkcontent", "extno", "schedule");
            assertThat(account.channel(Map.of()).asSent("hi")).isEqualTo("【A】hi");
            assertThat(account.channel(Map.of()).warnings("hi")).isEmpty();
            assertThatThrownBy(() -> account.channel(Map.of("platform", "x")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void channelShouldWarnWhenAChineseTextHasNoSignature() {
        try (var account = anAccountAt(GOOD).open()) {
            assertThat(account.channel(Map.of()).warnings("hi")).hasSize(1);
            assertThat(account.channel(Map.of()).warnings("【A】hi")).isEmpty();
        }
    }
}
