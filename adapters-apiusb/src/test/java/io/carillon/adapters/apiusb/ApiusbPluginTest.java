package io.carillon.adapters.apiusb;

import static io.carillon.adapters.apiusb.ApiusbFixtures.anAccountAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.adapters.apiusb.ApiusbSettings.TokenMode;
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

class ApiusbPluginTest {
    private static final URI GOOD = URI.create("https://api.apiusb.com/");

    @Test
    void pluginShouldBeFoundByName() {
        assertThat(ServiceLoader.load(ProviderPlugin.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(plugin -> plugin.name().equals("apiusb")))
                .hasOnlyElementsOfType(ApiusbPlugin.class)
                .hasSize(1);
    }

    @Test
    void settingsShouldHaveDefaults() {
        ApiusbSettings defaults = anAccountAt(GOOD).timeout(null).settings();
        assertThat(defaults.platformPath()).isEqualTo("api/platform");
        assertThat(defaults.appPath()).isEqualTo("api/app");
        assertThat(defaults.maxRecipients()).isEqualTo(200);
        assertThat(defaults.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(defaults.messages()).isTrue();
        assertThat(defaults.canApply()).isFalse();
        assertThat(defaults.sendTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(new ApiusbPlugin().problems(defaults)).isEmpty();
    }

    @Test
    void problemsShouldComeAllTogether() {
        ApiusbSettings none = new ApiusbSettings(
                null,
                "a path",
                "a?b",
                "key",
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                Optional.of("short"),
                0,
                Duration.ZERO,
                Duration.ofHours(1),
                null,
                null,
                List.of(200),
                null);
        assertThat(new ApiusbPlugin().problems(none))
                .extracting(SettingProblem::key)
                .containsExactlyInAnyOrder(
                        "base_url",
                        "platform_path",
                        "app_path",
                        "app_secret",
                        "max_recipients",
                        "catch_up_pages",
                        "own_uuid",
                        "not_taken_statuses",
                        "connect_timeout",
                        "read_timeout");
    }

    @Test
    void problemsShouldWantWhatTheTokenModeNeeds() {
        ApiusbFixtures required = anAccountAt(GOOD).tokenMode(TokenMode.REQUIRED);
        assertThat(new ApiusbPlugin().problems(required.settings()))
                .extracting(SettingProblem::key)
                .containsExactly("token_mode");
        assertThat(new ApiusbPlugin().problems(required.token(Secret.of("t")).settings()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.apiusb.com/, true",
        "http://127.0.0.1:8888, true",
        "http://localhost:8888/x, true",
        "http://10.0.0.1:8888/, false",
        "ftp://api.apiusb.com/, false",
        "https://user:pw@api.apiusb.com/, false",
        "https://api.apiusb.com/?s=x, false",
        "https://api.apiusb.com/api/platform, false",
        "https://api.apiusb.com/api/app.php, false",
        "mailto:a@b, false",
        "api.apiusb.com, false"
    })
    void problemsShouldJudgeTheAddress(URI url, boolean good) {
        assertThat(new ApiusbPlugin().problems(anAccountAt(url).settings()).isEmpty())
                .isEqualTo(good);
    }

    @Test
    void problemsAndSettingsShouldNotShowSecrets() {
        ApiusbFixtures account = anAccountAt(URI.create("http://user:hush@api.apiusb.com/?token=hush"))
                .app("key", "hush")
                .token(Secret.of("hush"));
        assertThat(new ApiusbPlugin().problems(account.settings()).toString()).doesNotContain("hush");
        assertThat(anAccountAt(GOOD)
                        .app("key", "hush")
                        .token(Secret.of("hush"))
                        .settings()
                        .toString())
                .doesNotContain("hush");
    }

    @Test
    void channelShouldDeclareWhatItCarries() {
        try (var account = anAccountAt(GOOD).open()) {
            var capabilities = account.channel(Map.of()).capabilities();
            assertThat(capabilities.contentTypes())
                    .containsExactlyInAnyOrder("text", "html", "image", "link", "custom");
            assertThat(capabilities.maxRecipients()).isEqualTo(200);
            assertThat(capabilities.reports()).isFalse();
            assertThat(capabilities.options()).extracting(OptionRule::name).containsExactly("ext_data");
            assertThat(account.reports()).isEmpty();
            assertThat(account.balance()).isEmpty();
            assertThat(account.screening()).isEmpty();
            assertThatThrownBy(() -> account.channel(Map.of("platform", "x")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void accountShouldReadMessagesUnlessTold() {
        try (var reading = anAccountAt(GOOD).open();
                var deaf = anAccountAt(GOOD).messages(false).open()) {
            assertThat(reading.replies()).isPresent();
            assertThat(deaf.replies()).isEmpty();
        }
    }
}
