package io.carillon.adapters.apiusb.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormTest {
    private static final String HEAD = "Content-Disposition: form-data; name=";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=B",
                "multipart/form-data; charset=utf-8; boundary=\"B\"",
                "Multipart/Form-Data;BOUNDARY=B; x=y"
            })
    void fieldsShouldBeReadWhateverTheHeaderLooksLike(String type) {
        String body = "preamble\r\n--B\r\n" + HEAD + "\"a\"\r\n\r\n1\r\n--B  \r\nX: y\r\ncontent-disposition:form-data;"
                + "name=b\r\nContent-Type: text/plain\r\n\r\n2\r\n3\r\n--B--\r\nepilogue";
        assertThat(decode(type, body)).containsOnly(Map.entry("a", List.of("1")), Map.entry("b", List.of("2\r\n3")));
    }

    @Test
    void bareLineFeedsShouldBeTolerated() {
        assertThat(decode("--B\n" + HEAD + "\"a\"\n\n1\n--B--\n")).containsOnly(Map.entry("a", List.of("1")));
    }

    @Test
    void valuesMayHoldWhatLooksLikeADelimiter() {
        String value = "x --B y\r\n--Bx\r\n -B";
        assertThat(decode("--B\r\n" + HEAD + "\"a\"\r\n\r\n" + value + "\r\n--B--"))
                .containsOnly(Map.entry("a", List.of(value)));
    }

    @Test
    void emptyValuesAndRepeatedNamesShouldBeKept() {
        String part = "--B\r\n" + HEAD + "\"a\"\r\n\r\n";
        assertThat(decode(part + "\r\n" + part + "1\r\n--B--")).containsOnly(Map.entry("a", List.of("", "1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "--B",
                "--B\r\n",
                "--B--",
                "--B\r\n" + HEAD + "\"a\"\r\n\r\ncut off",
                "--B\r\n" + HEAD + "\"a\"; filename=\"f\"\r\n\r\n1\r\n--B--",
                "--B\r\nContent-Disposition: form-data\r\n\r\n1\r\n--B--",
                "--B\r\n\r\n1\r\n--B--"
            })
    void partsShouldBeLeftOutWhenTheyAreNoFields(String body) {
        assertThat(decode(body)).isEmpty();
    }

    @Test
    void nothingShouldBeReadWithoutABoundary() {
        assertThat(decode("multipart/form-data", "--B\r\n" + HEAD + "\"a\"\r\n\r\n1\r\n--B--"))
                .isEmpty();
    }

    @Test
    void partsShouldBeLimited() {
        String part = "--B\r\n" + HEAD + "\"a\"\r\n\r\n1\r\n";
        assertThat(decode(part.repeat(2000) + "--B--").get("a")).hasSize(1000);
    }

    private static Map<String, List<String>> decode(String body) {
        return decode("multipart/form-data; boundary=B", body);
    }

    private static Map<String, List<String>> decode(String type, String body) {
        return MultipartForm.decode(body.getBytes(ISO_8859_1), type);
    }
}
