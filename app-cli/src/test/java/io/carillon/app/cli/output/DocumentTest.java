package io.carillon.app.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DocumentTest {

    @Test
    void documentShouldShowEveryMemberThatSaysSomething() {
        var written = new ByteArrayOutputStream();
        var stream = new PrintStream(written, true, StandardCharsets.UTF_8);

        new Document(Terminal.of(stream, stream, false, Map.of()))
                .print(Json.parse("{\"id\":\"msg_1\",\"error\":{\"code\":\"x\",\"detail\":null},\"reason\":null,\"options\":{},"
                        + "\"provider_ids\":[\"1\",\"2\"],\"calls\":[{\"id\":\"call_1\",\"state\":\"open\",\"none\":null},{\"id\":\"call_2\"}]}"));

        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "id            msg_1",
                        "error.code    x",
                        "provider_ids  1, 2",
                        "",
                        "calls",
                        "ID      STATE",
                        "call_1  open",
                        "call_2");
    }
}
