package io.carillon.app.cli.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"a\":[1,2.50,-3E+2,true,false,null,\"x\"],\"b\":{}}", "[]", "\"\"", "12345678901234567890", "null",
        "{\"text\":\"\u4f60 \\\" \\\\ \\n\"}",
    })
    void documentShouldBeWrittenAsItWasRead(String document) {
        assertThat(Json.parse(document).write()).isEqualTo(document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "{\"a\":1,\"a\":2}", "nul", "<html>", "[1,]"})
    void textShouldBeRefusedWhenItIsNotOneDocument(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deepDocumentShouldBeRefusedAndNotEndTheProcess() {
        assertThatThrownBy(() -> Json.parse("[".repeat(100_000))).isInstanceOf(IllegalArgumentException.class);
    }
}
