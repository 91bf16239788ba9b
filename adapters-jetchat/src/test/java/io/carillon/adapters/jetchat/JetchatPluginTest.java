package io.carillon.adapters.jetchat;

import static io.carillon.adapters.jetchat.JetchatFixtures.OK;
import static io.carillon.adapters.jetchat.JetchatFixtures.aBotAt;
import static io.carillon.adapters.jetchat.JetchatFixtures.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.ports.provider.ProviderPlugin;
import io.carillon.ports.provider.ProviderPlugin.SettingProblem;
import io.carillon.ports.provider.Secret;
import io.carillon.testkit.ScriptedProvider;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JetchatPluginTest {
    private static final URI GOOD = URI.create("https://chat.example.com/api");

    @Test
    void pluginShouldBeFoundByName() {
        assertThat(ServiceLoader.load(ProviderPlugin.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(plugin -> plugin.name().equals("jetchat")))
                .hasOnlyElementsOfType(JetchatPlugin.class)
                .hasSize(1);
        assertThat(new JetchatPlugin().routeKeys()).isEmpty();
    }

    @Test
    void settingsShouldHaveDefaults() {
        JetchatSettings defaults = new JetchatSettings(
                GOOD, Secret.of("k"), null, null, null, null, null, null, null, null, null, null, null);
        assertThat(defaults.userAgent()).isEqualTo("Carillon/0.1");
        assertThat(defaults.zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(defaults.maxTextLength()).isEqualTo(4096);
        assertThat(defaults.historyPages()).isEqualTo(5);
        assertThat(defaults.headers()).isEmpty();
        assertThat(defaults.sendTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(new JetchatPlugin().problems(defaults)).isEmpty();
    }

    @Test
    void problemsShouldComeAllTogether() {
        JetchatSettings wrong = new JetchatSettings(
                null,
                null,
                Map.of("a b", "c"),
                " ",
                null,
                0,
                101,
                Duration.ZERO,
                Duration.ofHours(1),
                Duration.ZERO,
                Duration.ZERO,
                List.of(200),
                null);
        assertThat(new JetchatPlugin().problems(wrong))
                .extracting(SettingProblem::key)
                .containsExactlyInAnyOrder(
                        "base_url",
                        "api_key",
                        "headers",
                        "user_agent",
                        "max_text_length",
                        "history_pages",
                        "connect_timeout",
                        "read_timeout",
                        "send_timeout",
                        "poll_timeout",
                        "not_taken_statuses");
    }

    @ParameterizedTest
    @CsvSource({
        "https://chat.example.com/, true",
        "https://chat.example.com, true",
        "https://chat.example.com/api/, true",
        "http://127.0.0.1:8888, true",
        "http://localhost:8888/x, true",
        "http://[::1]:8888/, true",
        "http://10.0.0.1:8888/, false",
        "http://127.0.0.1.evil.example/, false",
        "https://user:pw@chat.example.com/, false",
        "https://chat.example.com/?key=b, false",
        "mailto:a@b, false",
        "chat.example.com, false"
    })
    void problemsShouldJudgeTheAddress(URI url, boolean good) {
        assertThat(keys(aBotAt(url)).isEmpty()).isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "HOST", "Content-Length", "x y", "", "Accept"})
    void problemsShouldRefuseHeadersThatAreNotFree(String name) {
        assertThat(keys(aBotAt(GOOD).headers(Map.of(name, "hush")))).containsOnly("headers");
        assertThat(keys(aBotAt(GOOD).headers(Map.of("X-Workspace", "17")))).isEmpty();
        assertThat(keys(aBotAt(GOOD).headers(Map.of("X-Workspace", "a\nb")))).containsExactly("headers");
    }

    @Test
    void secretsShouldNotBeShown() {
        var settings = aBotAt(URI.create("http://u:hush@chat.example.com/?key=hush"))
                .key(Secret.of("hush\n"))
                .headers(Map.of("X-One", "hush\n"))
                .settings();
        assertThat(new JetchatPlugin().problems(settings).toString()).doesNotContain("hush");
        assertThat(aBotAt(GOOD)
                        .key(Secret.of("hush"))
                        .headers(Map.of("X-One", "hush"))
                        .settings()
                        .toString())
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource({"'', /api/me", "/, /api/me", "/api, /api/me", "/api/, /api/me", "/bots/one/api/, /bots/one/api/me"})
    void baseUrlShouldBeTakenWithAndWithoutTheApi(String path, String target) {
        try (var provider = ScriptedProvider.doing(json(OK))) {
            URI base = URI.create(provider.url().toString().replaceFirst("/$", "") + path);
            try (var account = aBotAt(base).headers(Map.of("X-Team", "42")).open()) {
                account.probe().probe();
                var request = provider.requests().get(0);
                assertThat(request.target()).isEqualTo(target);
                assertThat(request.headers())
                        .contains(
                                "Authorization: Bearer S3cr3tKey",
                                "Accept: application/json",
                                "User-Agent: Carillon/0.1",
                                "X-Team: 42");
            }
        }
    }

    @Test
    void channelShouldDeclareWhatItCarries() {
        try (var account = aBotAt(GOOD).open()) {
            var channel = account.channel(Map.of());
            assertThat(channel.capabilities().contentTypes())
                    .containsExactlyInAnyOrder("text", "image", "video", "audio", "voice", "document", "link", "flow");
            assertThat(channel.capabilities().maxRecipients()).isEqualTo(1);
            assertThat(channel.capabilities().reports()).isFalse();
            assertThat(channel.conversations()).isPresent();
            assertThat(channel.lookup()).isPresent();
            assertThat(account.subscribers()).isPresent();
            assertThat(account.flows()).isPresent();
            assertThat(account.shop()).isPresent();
            assertThatThrownBy(() -> account.channel(Map.of("platform", "x")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("platform");
        }
    }

    private static List<String> keys(JetchatFixtures account) {
        return new JetchatPlugin()
                .problems(account.settings()).stream().map(SettingProblem::key).toList();
    }
}
