package io.carillon.app.wiring.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.carillon.application.AccountSetup;
import io.carillon.application.EngineSettings;
import io.carillon.domain.message.Content;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.ConsentWords;
import io.carillon.ports.provider.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsReaderTest {
    private static final String CANARY = "s3cr3t-canary";
    private static final Path FOLDER = Path.of("/etc/carillon");

    private final SettingsReader reader = new SettingsReader(
            List.of(new ChimePlugin()), Map.of("BELL_PASSWORD", CANARY, "EMPTY", "", "PORT", "9000"));

    @Test
    void settingsShouldHaveDefaultsWhenTheFileIsEmpty() {
        Settings settings = reader.read("", FOLDER);

        assertThat(settings.http()).isEqualTo(new Settings.Http("127.0.0.1", 8080));
        assertThat(settings.store().file()).isEqualTo(FOLDER.resolve("carillon.db"));
        assertThat(settings.engine()).isEqualTo(EngineSettings.DEFAULT);
        assertThat(settings.accounts()).isEmpty();
        assertThat(settings.channels()).isEmpty();
    }

    @Test
    void settingsShouldHoldEverythingWhenTheFileSaysEverything() {
        Settings settings = reader.read("""
                http: {host: 0.0.0.0, port: "${PORT}"}
                store: {url: "jdbc:sqlite:data/ring.db"}
                engine: {expiry: PT1H, report_horizon: PT2H, probe_interval: PT3S, read_back_window: PT4S, drain_deadline: PT0S}
                accounts:
                  bells:
                    provider: chime
                    base_url: https://bells.example/
                    password: ${BELL_PASSWORD}
                    mood: very_loud
                    patience: PT5S
                    zone: Asia/Shanghai
                    bells: [ding, 0123]
                    inner: {depth: 3, deep: true}
                    nickname: ${NICK:-Big Ben}
                    size: 7
                    brave: true
                    words: {Ding Dong: rung, "7": seven, "\u5df2\u8bfb": "${PORT}", "a.b: c": "x: y", off: on}
                    limits: {per_second: 2.5, concurrency: 3}
                    poll: {reports: PT20S, replies: PT30S, chats: PT40S}
                channels:
                  east: {account: bells, tower: east}
                  west: {account: bells, tower: west}
                  own: {provider: chime, password: "$${x}", tower: mine}
                """, FOLDER);

        assertThat(settings.http()).isEqualTo(new Settings.Http("0.0.0.0", 9000));
        assertThat(settings.store().file()).isEqualTo(FOLDER.resolve("data/ring.db"));
        assertThat(settings.engine().expiry()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.engine().drainDeadline()).isEqualTo(Duration.ZERO);
        Settings.Account bells = settings.accounts().get(0);
        assertThat(bells.limits()).isEqualTo(new AccountSetup.Limits(2.5, 3));
        assertThat(bells.polling().reports()).isEqualTo(Duration.ofSeconds(20));
        assertThat(bells.polling().replies()).isEqualTo(Duration.ofSeconds(30));
        assertThat(bells.polling().chats()).isEqualTo(Duration.ofSeconds(40));
        assertThat(bells.credentials().settings())
                .isEqualTo(new ChimePlugin.ChimeSettings(
                        URI.create("https://bells.example/"),
                        Secret.of(CANARY),
                        ChimePlugin.Mood.VERY_LOUD,
                        Duration.ofSeconds(5),
                        ZoneId.of("Asia/Shanghai"),
                        List.of("ding", "0123"),
                        new ChimePlugin.Inner(3, true),
                        Optional.of("Big Ben"),
                        7,
                        true,
                        Map.of(
                                "Ding Dong",
                                "rung",
                                "7",
                                "seven",
                                "\u5df2\u8bfb",
                                "9000",
                                "a.b: c",
                                "x: y",
                                "off",
                                "on")));
        assertThat(settings.channels())
                .extracting(channel -> channel.id() + "@" + channel.account() + channel.route())
                .containsExactly("east@bells{tower=east}", "west@bells{tower=west}", "own@own{tower=mine}");
        assertThat(settings.accounts())
                .extracting(account -> account.id().value())
                .containsExactly("bells", "own");
        assertThat(settings.toString()).doesNotContain(CANARY);
    }

    @Test
    void channelShouldCarryItsAccountAndItsRouteWhenItIsInline() {
        Settings settings = reader.read("""
                channels:
                  own:
                    provider: chime
                    password: p
                    words: {Ding: rung}
                    tower: mine
                    poll: {chats: PT3S, subscribers: PT5M}
                  other: {account: own, tower: yours}
                """, FOLDER);

        assertThat(settings.channels())
                .extracting(channel -> channel.id() + "@" + channel.account() + channel.route())
                .containsExactly("own@own{tower=mine}", "other@own{tower=yours}");
        Settings.Account own = settings.accounts().get(0);
        assertThat(own.polling())
                .isEqualTo(new AccountSetup.Polling(
                        AccountSetup.Polling.DEFAULT.reports(),
                        AccountSetup.Polling.DEFAULT.replies(),
                        Duration.ofSeconds(3),
                        Duration.ofMinutes(5)));
        assertThat(((ChimePlugin.ChimeSettings) own.credentials().settings()).words())
                .isEqualTo(Map.of("Ding", "rung"));
    }

    @Test
    void settingsShouldLeaveOutWhatTheAccountDoesNotSay() {
        Settings.Account bells =
                reader.read(account("password: p"), FOLDER).accounts().get(0);

        assertThat(((ChimePlugin.ChimeSettings) bells.credentials().settings()).words())
                .isNull();
        assertThat(bells.polling()).isEqualTo(AccountSetup.Polling.DEFAULT);
    }

    @Test
    void consentShouldKeepTheUsualWordsUnlessOthersAreGiven() {
        assertThat(reader.read("", FOLDER).consent()).isEqualTo(ConsentWords.DEFAULT);
        ConsentWords words = reader.read("consent: {opt_out: [Basta, ' nie wieder. ']}", FOLDER)
                .consent();

        assertThat(words.optIn()).isEqualTo(ConsentWords.DEFAULT.optIn());
        assertThat(words.said(new Content.Text("basta!"))).contains(Consent.OPTED_OUT);
        assertThat(words.said(new Content.Text("Nie wieder"))).contains(Consent.OPTED_OUT);
        assertThat(words.said(new Content.Text("STOP"))).isEmpty();
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of("htp: {}", "htp: unknown key, did you mean http?"),
                Arguments.of("consent: {opt_uot: []}", "consent.opt_uot: unknown key, did you mean opt_out?"),
                Arguments.of("consent: {opt_out: STOP}", "consent.opt_out: must be a list, not a single value"),
                Arguments.of("consent: {opt_out: [STOP, ' .']}", "consent: a word needs a letter or a digit"),
                Arguments.of(
                        "consent: {opt_out: [go], opt_in: [GO]}",
                        "consent: a word cannot mean both: opt_out and opt_in have one in common"),
                Arguments.of(
                        "consent: {opt_in: [" + "x".repeat(65) + "]}",
                        "consent.opt_in: a word has at most 64 characters"),
                Arguments.of("http: {prot: 1}", "http.prot: unknown key, did you mean port?"),
                Arguments.of("http: {port: many}", "http.port: must be a whole number"),
                Arguments.of("http: {port: 70000}", "http.port: must be from 0 to 65535"),
                Arguments.of("http: [1]", "http: must be a group of keys, not a list"),
                Arguments.of("http: {host: [a]}", "http.host: must be a text, not a list"),
                Arguments.of("http: {port: 1}\nhttp: {port: 2}", "http: this key is given twice"),
                Arguments.of(
                        "store: {url: \"jdbc:postgresql://x\"}",
                        "store.url: must be jdbc:sqlite: and the path of a file"),
                Arguments.of(
                        "store: {url: \"jdbc:sqlite::memory:\"}",
                        "store.url: must be jdbc:sqlite: and the path of a file"),
                Arguments.of("engine: {expiry: 3 days}", "engine.expiry: must be an ISO-8601 duration such as PT15S"),
                Arguments.of("engine: {expiry: PT-1S}", "engine.expiry: must be from PT1S to P366D"),
                Arguments.of("- a", "the file must be a group of keys, not a list"),
                Arguments.of("http: {port: \"${NOPE}\"}", "http.port: the environment variable NOPE is not set"),
                Arguments.of(
                        "http: {host: \"${\"}",
                        "http.host: ${ must be followed by a variable's name and }; write $${ for a plain ${"),
                Arguments.of(
                        account("pasword: x, password: y"),
                        "accounts.bells.pasword: unknown key, did you mean password?"),
                Arguments.of(account("password: "), "accounts.bells.password: is missing"),
                Arguments.of(
                        account("password: {a: 1}"), "accounts.bells.password: must be a text, not a group of keys"),
                Arguments.of(account("password: p, mood: sad"), "accounts.bells.mood: must be one of soft, very_loud"),
                Arguments.of(account("password: p, size: 1.5"), "accounts.bells.size: must be a whole number"),
                Arguments.of(account("password: p, brave: maybe"), "accounts.bells.brave: must be true or false"),
                Arguments.of(
                        account("password: p, inner: {dept: 1}"),
                        "accounts.bells.inner.dept: unknown key, did you mean depth?"),
                Arguments.of(
                        account("password: p, limits: {concurrency: 0}"),
                        "accounts.bells.limits.concurrency: must be from 1 to 1024"),
                Arguments.of(
                        account("password: p, limits: {per_second: -1}"),
                        "accounts.bells.limits.per_second: must be 0 (no limit) or more"),
                Arguments.of(
                        account("password: p, poll: {reports: PT0.5S}"),
                        "accounts.bells.poll.reports: must be from PT1S to P1D"),
                Arguments.of(
                        account("password: p, poll: {chats: P2D}"),
                        "accounts.bells.poll.chats: must be from PT1S to P1D"),
                Arguments.of(
                        account("password: p, poll: {chat: PT5S}"),
                        "accounts.bells.poll.chat: unknown key, did you mean chats?"),
                Arguments.of(
                        account("password: p, words: [a]"),
                        "accounts.bells.words: must be a group of keys, not a list"),
                Arguments.of(
                        account("password: p, words: {a b: [c]}"),
                        "accounts.bells.words.a b: must be a text, not a list"),
                Arguments.of(
                        account("password: p, words: {a: b, a: c}"), "accounts.bells.words.a: this key is given twice"),
                Arguments.of(account("password: p, tower: x"), "accounts.bells.tower: unknown key"),
                Arguments.of(
                        "accounts: {Bells: {provider: chime}}",
                        "accounts.Bells: a name is a lower-case letter, then up to 62 of a-z, 0-9, _ and -"),
                Arguments.of(
                        "channels: {a: {provider: chim}}",
                        "channels.a.provider: must name a provider (chime), did you mean chime?"),
                Arguments.of("channels: {a: {tower: x}}", "channels.a.provider: must name a provider (chime)"),
                Arguments.of(
                        "accounts: {bells: {provider: pigeon}}\nchannels: {a: {account: bells, tower: leaning}}",
                        "accounts.bells.provider: must name a provider (chime)"),
                Arguments.of("channels: {a: {account: b}}", "channels.a.account: must name one of the accounts"),
                Arguments.of(
                        "channels: {a: {provider: chime, password: p, tower: leaning}}", "channels.a: no such tower"),
                Arguments.of(
                        "channels: {a: {provider: chime, password: p, towr: x}}",
                        "channels.a.towr: unknown key, did you mean tower?"),
                Arguments.of(
                        account("password: p") + "\nchannels: {bells: {provider: chime, password: p}}",
                        "channels.bells: there is an account of this name; give the channel another or set account"),
                Arguments.of(
                        "a: &x 1\nhttp: {port: *x}",
                        "http.port: YAML aliases are not understood here; write the value out"));
    }

    private static String account(String keys) {
        return "accounts: {bells: {provider: chime, " + keys + "}}";
    }

    @ParameterizedTest
    @MethodSource("problems")
    void fileShouldBeRefusedWithAReadableProblem(String text, String expected) {
        assertThat(problems(text)).anyMatch(problem -> problem.endsWith(expected));
    }

    @Test
    void problemsShouldComeTogetherWithTheirLines() {
        assertThat(problems("http: {port: x}\nstor: {}\nchannels:\n  sms: {provider: chime, pasword: a}\n"))
                .containsExactlyInAnyOrder(
                        "line 2: stor: unknown key, did you mean store?",
                        "line 1: http.port: must be a whole number",
                        "line 4: channels.sms.pasword: unknown key, did you mean password?",
                        "line 4: channels.sms.password: is missing");
    }

    @Test
    void syntaxErrorShouldNameItsLineWhenTheYamlIsBroken() {
        assertThat(problems("http:\n  port: 1\n bad: " + CANARY + ": x\n"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("line 3: this is not valid YAML");
    }

    @Test
    void problemsShouldNotRepeatSecretsWhateverIsWrong() {
        for (String text : List.of(
                account("password: weak" + CANARY),
                account("password: [" + CANARY + "]"),
                account("size: " + CANARY + ", mood: " + CANARY + ", base_url: \"" + CANARY + " \""),
                "password: " + CANARY + ": b",
                "password: *" + CANARY,
                "http: {port: \"${BELL_PASSWORD}\"}",
                "store: {url: \"${BELL_PASSWORD}\"}",
                "channels: {a: {provider: " + CANARY + ", account: " + CANARY + "}}")) {
            assertThat(problems(text)).as(text).isNotEmpty().noneMatch(problem -> problem.contains(CANARY));
        }
    }

    private List<String> problems(String text) {
        SettingsException refused = catchThrowableOfType(SettingsException.class, () -> reader.read(text, FOLDER));
        return refused.problems().stream().map(SettingsProblem::toString).toList();
    }
}
