package io.carillon.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.ScriptedServer;
import io.carillon.app.cli.json.Json;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SaidTest {
    private final ScriptedServer server =
            new ScriptedServer().on("POST /v1/messages", 202, "{\"id\":\"msg_1\",\"status\":\"queued\",\"to\":\"1\"}");
    private final Cli cli = new Cli().server(server.url());

    @AfterEach
    void close() {
        server.close();
    }

    private int send(String... more) {
        return cli.run(Stream.concat(Stream.of("send", "-c", "chat", "--to", "1"), Stream.of(more))
                .toArray(String[]::new));
    }

    private Json sent() {
        return Json.parse(server.requests().get(0).body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--text;x | {'type':'text','text':'x'}",
                "--text;- | {'type':'text','text':'-'}",
                "--html;<b>x</b> | {'type':'html','html':'<b>x</b>'}",
                "--link;https://x | {'type':'link','url':'https://x'}",
                "--link;https://x;--title;t | {'type':'link','url':'https://x','title':'t'}",
                "--flow;welcome | {'type':'flow','flow':'welcome'}",
                "--custom;{\"a\":[1]} | {'type':'custom','data':{'a':[1]}}",
                "--content;{\"type\":\"fax\"} | {'type':'fax'}",
                "--image;u;--caption;c;--thumbnail;t | {'type':'image','url':'u','thumbnail_url':'t','caption':'c'}"
            })
    void sendShouldSayWhatItsOptionsSay(String options, String content) {
        assertThat(send(options.split(";"))).isZero();

        assertThat(sent().get("content")).isEqualTo(Json.parse(content.replace('\'', '"')));
        assertThat(sent().members()).doesNotContainKey("adapt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "video", "audio", "voice", "document", "contact"})
    void sendShouldTakeFilesOfEveryKind(String kind) {
        assertThat(send("--" + kind, "https://x/a", "--adapt")).isZero();

        assertThat(sent().get("content")).isEqualTo(Json.parse("{\"type\":\"" + kind + "\",\"url\":\"https://x/a\"}"));
        assertThat(sent().get("adapt").isTrue()).isTrue();
    }

    @Test
    void htmlShouldBeReadFromInputWhenADashSaysSo() {
        cli.input("<p>\n</p>\n");

        assertThat(send("--html", "-")).isZero();

        assertThat(sent().get("content").get("html").orEmpty()).isEqualTo("<p>\n</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--text;x;--html;y | --html: cannot stand beside --text",
                "--image;x;--video;y | --video: cannot stand beside --image",
                "--link;x;--content;{} | --content: cannot stand beside --link",
                "--text;x;--title;y | --title: belongs to --link",
                "--title;y | --title: belongs to --link",
                "--content;{};--title;y | --title: belongs to --link",
                "--link;x;--caption;y | --caption: belongs to a file such as --image",
                "--content;{};--thumbnail;y | --thumbnail: belongs to a file such as --image",
                "--custom;{ | --custom: is not JSON",
                "--caption;\uFFFD;--image;x | --caption: cannot be read in this locale",
                "--to-file;-;--html;- | --html: cannot be standard input",
                "--to-file;-;--adapt | --text: is needed"
            })
    void wrongContentShouldEndWith2AndSendNothing(String options, String said) {
        assertThat(send(options.split(";"))).isEqualTo(2);

        assertThat(cli.err()).contains(said);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void problemsShouldBeToldByOptionName() {
        try (var strict = new ScriptedServer()) {
            strict.on(
                    "POST /v1/messages",
                    422,
                    "{\"code\":\"invalid_request\",\"detail\":\"no\",\"errors\":["
                            + "{\"pointer\":\"/content/url\",\"code\":\"a\",\"detail\":\"1\"},"
                            + "{\"pointer\":\"/content/type\",\"code\":\"b\",\"detail\":\"2\"},"
                            + "{\"pointer\":\"/content/caption\",\"code\":\"c\",\"detail\":\"3\"},"
                            + "{\"pointer\":\"/content/thumbnail_url\",\"code\":\"d\",\"detail\":\"4\"},"
                            + "{\"pointer\":\"/adapt\",\"code\":\"e\",\"detail\":\"5\"}]}");
            cli.server(strict.url());

            assertThat(send("--voice", "x", "--caption", "c")).isEqualTo(2);

            assertThat(cli.err().lines().skip(1))
                    .containsExactly(
                            "  --voice: 1 (a)",
                            "  --voice: 2 (b)",
                            "  --caption: 3 (c)",
                            "  --thumbnail: 4 (d)",
                            "  --adapt: 5 (e)");
        }
    }
}
