package io.carillon.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.ScriptedServer;
import io.carillon.app.cli.json.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DirectoryCommandTest {
    private static final String DIRECTORY = """
            {"data":[
              {"name":"Shop","route":{"platform":"whatsapp","platform_id":"100"},"channel":"chat"},
              {"name":"Caf\u00e9 No. 1","route":{"platform":"telegram","platform_id":"7"},"channel":null},
              {"name":"","route":{"platform":"telegram","platform_id":"8"},"channel":null},
              {"name":"chat","route":{"platform":"viber","platform_id":"9"},"channel":null}],
             "has_more":false,"next":null}""";

    private final ScriptedServer server = new ScriptedServer();
    private final Cli cli = new Cli().server(server.url());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void directoryShouldEndWithLinesToPaste() {
        server.on("GET /v1/channels/chat/directory", 200, DIRECTORY)
                .on("GET /v1/channels", 200, "{\"data\":[{\"id\":\"chat\",\"account\":\"afilnet\"}]}");

        assertThat(cli.run("channels", "directory", "chat")).isZero();

        assertThat(cli.out().lines())
                .containsExactly(
                        "NAME        PLATFORM  PLATFORM ID  CONFIGURED AS",
                        "Shop        whatsapp  100          chat",
                        "Caf\u00e9 No. 1  telegram  7",
                        "            telegram  8",
                        "chat        viber     9",
                        "",
                        "To send through the others, add below channels in the configuration:",
                        "",
                        "  cafe-no-1: {account: afilnet, platform: telegram, platform_id: \"7\"}",
                        "  telegram: {account: afilnet, platform: telegram, platform_id: \"8\"}",
                        "  chat-viber: {account: afilnet, platform: viber, platform_id: \"9\"}");
    }

    @Test
    void directoryShouldBeTheDocumentWhenJsonIsAsked() {
        server.on("GET /v1/channels/chat/directory", 200, DIRECTORY);

        assertThat(cli.run("channels", "directory", "chat", "--json")).isZero();

        assertThat(Json.parse(cli.out())).isEqualTo(Json.parse(DIRECTORY));
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"422,not_supported,2", "404,channel_not_found,5", "502,provider_refused_account,1"})
    void directoryShouldEndWithTheProblemsCode(int status, String problem, int code) {
        server.on("GET /v1/channels/chat/directory", status, "{\"code\":\"" + problem + "\",\"detail\":\"told\"}");

        assertThat(cli.run("channels", "directory", "chat")).isEqualTo(code);

        assertThat(cli.err()).contains("told");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void namesShouldBeFreeAndWellFormed() {
        var lines = new ChannelLines("main", List.of());
        Map<String, String> route = new TreeMap<>(Map.of("line", "+34 600"));

        assertThat(name(lines, "\u5e97", route)).isEqualTo("main-34-600");
        assertThat(name(lines, "\u5e97", route)).isEqualTo("main-34-600-2");
        assertThat(name(lines, "7 Seas!", route)).isEqualTo("seas");
        assertThat(name(lines, "x".repeat(100), route)).matches("x{50,63}");
    }

    private static String name(ChannelLines lines, String called, Map<String, String> route) {
        return lines.line(Json.of(Map.of("name", called, "route", route)))
                .strip()
                .replaceFirst(":.*", "");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "whatsapp, whatsapp",
                "100, \"100\"",
                "No, \"No\"",
                "a b, \"a b\"",
                "a\"\\, \"a\\\"\\\\\"",
                "${X}, \"$${X}\"",
                "caf\u00e9, \"caf\u00e9\"",
                "x\u202ey, \"x\\u202Ey\""
            })
    void textShouldBeQuotedWhereItNeedsTo(String text, String written) {
        assertThat(YamlText.of(text)).isEqualTo(written);
    }
}
