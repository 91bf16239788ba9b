package io.carillon.adapters.afilnet;

import static io.carillon.adapters.afilnet.AfilnetFixtures.WHATSAPP;
import static io.carillon.adapters.afilnet.AfilnetFixtures.anAccountAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.adapters.afilnet.AfilnetSettings.Auth;
import io.carillon.ports.provider.ProviderPlugin;
import io.carillon.ports.provider.ProviderPlugin.SettingProblem;
import io.carillon.ports.provider.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AfilnetPluginTest {
    private static final URI GOOD = URI.create("https://www.afilnet.com/");

    @Test
    void pluginShouldBeFoundByName() {
        assertThat(ServiceLoader.load(ProviderPlugin.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(plugin -> plugin.name().equals("afilnet")))
                .hasOnlyElementsOfType(AfilnetPlugin.class)
                .hasSize(1);
        assertThat(new AfilnetPlugin().routeKeys()).containsExactlyInAnyOrder("platform", "platform_id");
    }

    @Test
    void settingsShouldHaveDefaults() {
        AfilnetSettings defaults = new AfilnetSettings(
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
                null);
        assertThat(defaults.baseUrl()).isEqualTo(GOOD);
        assertThat(defaults.auth()).isEqualTo(Auth.FORM);
        assertThat(defaults.zone()).isEqualTo(ZoneId.of("Europe/Madrid"));
        assertThat(defaults.maxTextLength()).isEqualTo(4096);
        assertThat(defaults.sendTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(defaults.statuses()).containsEntry("unread", "none").containsEntry("read", "read");
        assertThat(new AfilnetPlugin().problems(defaults)).isEmpty();
    }

    @Test
    void statusesShouldReplaceSingleWords() {
        var settings = anAccountAt(GOOD)
                .statuses(Map.of("SENT", "Accepted", "enviado", "sent"))
                .settings();
        assertThat(settings.statuses())
                .containsEntry("sent", "accepted")
                .containsEntry("enviado", "sent")
                .containsEntry("delivered", "delivered");
        assertThat(new AfilnetPlugin().problems(settings)).isEmpty();
    }

    @Test
    void problemsShouldComeAllTogether() {
        AfilnetSettings wrong = new AfilnetSettings(
                URI.create("ftp://x/"),
                null,
                null,
                null,
                Secret.of("a\nb"),
                "../x",
                "https://x",
                "a b",
                null,
                Map.of("gone", "lost"),
                0,
                Duration.ZERO,
                Duration.ofHours(1),
                Duration.ZERO,
                Duration.ZERO,
                List.of(200),
                null);
        assertThat(new AfilnetPlugin().problems(wrong))
                .extracting(SettingProblem::key)
                .containsExactlyInAnyOrder(
                        "base_url",
                        "user",
                        "password",
                        "token",
                        "http_path",
                        "basic_path",
                        "bearer_path",
                        "statuses",
                        "max_text_length",
                        "connect_timeout",
                        "read_timeout",
                        "send_timeout",
                        "poll_timeout",
                        "not_taken_statuses");
    }

    @Test
    void problemsShouldAskForWhatTheAuthenticationNeeds() {
        assertThat(keys(anAccountAt(GOOD).user("a:b"))).isEmpty();
        assertThat(keys(anAccountAt(GOOD).user("a:b").basic())).containsExactly("user");
        assertThat(keys(anAccountAt(GOOD).bearer(Secret.of("")))).containsExactly("token");
        assertThat(keys(anAccountAt(GOOD).user("").password(Secret.of("")).bearer(Secret.of("t0ken"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.afilnet.com/, true",
        "http://127.0.0.1:8888, true",
        "http://localhost:8888/x, true",
        "http://[::1]:8888/, true",
        "http://10.0.0.1:8888/, false",
        "http://127.0.0.1.evil.example/, false",
        "https://user:pw@www.afilnet.com/, false",
        "https://www.afilnet.com/?user=b, false",
        "https://www.afilnet.com/api/http/, false",
        "https://www.afilnet.com/api/basic, false",
        "mailto:a@b, false",
        "www.afilnet.com, false"
    })
    void problemsShouldJudgeTheAddress(URI url, boolean good) {
        assertThat(keys(anAccountAt(url)).isEmpty()).isEqualTo(good);
    }

    @Test
    void problemsShouldNotRepeatSecrets() {
        URI url = URI.create("http://user:hush@www.afilnet.com/?password=hush");
        var settings = anAccountAt(url)
                .password(Secret.of("hush"))
                .bearer(Secret.of("hush\n"))
                .settings();
        assertThat(new AfilnetPlugin().problems(settings).toString()).doesNotContain("hush");
        assertThat(anAccountAt(GOOD)
                        .password(Secret.of("hush"))
                        .bearer(Secret.of("hush"))
                        .settings()
                        .toString())
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"webchat", "whatsapp", "telegram", "operator", "WhatsApp"})
    void channelShouldDeclareWhatItCarries(String platform) {
        try (var account = anAccountAt(GOOD).open()) {
            var channel = account.channel(Map.of("platform", platform, "platform_id", "100"));
            var capabilities = channel.capabilities();
            assertThat(capabilities.contentTypes())
                    .containsExactlyInAnyOrder("text", "image", "video", "audio", "voice", "document", "contact");
            assertThat(capabilities.maxRecipients()).isEqualTo(1);
            assertThat(capabilities.reports()).isTrue();
            assertThat(capabilities.maxTextLength()).isEqualTo(4096);
            assertThat(capabilities.options()).isEmpty();
            assertThat(channel.conversations()).isPresent();
            assertThat(channel.lookup()).isPresent();
            assertThat(account.directory()).isPresent();
        }
    }

    @Test
    void channelShouldRefuseRoutesThatTheProviderDoesNotKnow() {
        try (var account = anAccountAt(GOOD).open()) {
            assertThatThrownBy(() -> account.channel(Map.of("platform", "pigeon", "platform_id", "1")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("webchat, whatsapp, telegram, operator");
            assertThatThrownBy(() -> account.channel(Map.of("platfrom", "x")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("platfrom")
                    .hasMessageContaining("platform must be")
                    .hasMessageContaining("platform_id is required");
            assertThat(account.channel(WHATSAPP)).isNotNull();
        }
    }

    private static List<String> keys(AfilnetFixtures account) {
        return new AfilnetPlugin()
                .problems(account.settings()).stream().map(SettingProblem::key).toList();
    }
}
