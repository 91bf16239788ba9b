package io.carillon.adapters.wire.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartCodecTest {
    private static final String TYPE = "multipart/form-data; boundary=x-y";

    @Test
    void valuesShouldComeAsTheyAre() {
        assertThat(read(part("a", "1 + 2 & 3=%41") + part("b", "hé 😀\r\n--x-yz\r\n") + "--x-y--\r\n"))
                .isEqualTo(Map.of("a", List.of("1 + 2 & 3=%41"), "b", List.of("hé 😀\r\n--x-yz\r\n")));
    }

    @Test
    void repeatedNamesShouldKeepTheirOrderWhateverTheirCase() {
        assertThat(read(part("a", "1") + part("A", "") + "--x-y--").get("a")).containsExactly("1", "");
    }

    @Test
    void linesShouldEndInLineFeedsToo() {
        assertThat(read("preamble\n--x-y\nContent-Disposition: form-data; name=a\n\n1\n--x-y--\nepilogue"))
                .isEqualTo(Map.of("a", List.of("1")));
    }

    @Test
    void boundaryShouldBeReadFromQuotesAndWithOtherParameters() {
        var values = MultipartCodec.decode(
                (part("a", "1") + "--x-y--").getBytes(UTF_8),
                "Multipart/Form-Data; charset=utf-8; Boundary=\"x-y\"",
                UTF_8);
        assertThat(values).isEqualTo(Map.of("a", List.of("1")));
    }

    @Test
    void escapesInNamesShouldBeUndone() {
        assertThat(read(part("a\\\"b", "1") + part("c%22d", "2") + "--x-y--")).containsOnlyKeys("a\"b", "c\"d");
    }

    @Test
    void charsetOfAPartShouldBeObeyed() {
        String head = "--x-y\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: text/plain; charset=";
        byte[] body = (head + "iso-8859-1\r\n\r\né\r\n" + head + "klingon\r\n\r\nb\r\n--x-y--").getBytes(ISO_8859_1);
        assertThat(MultipartCodec.decode(body, TYPE, UTF_8).get("a")).containsExactly("é", "b");
    }

    @Test
    void filesAndNamelessPartsShouldBePassedOver() {
        String file = "--x-y\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.png\"\r\n\r\nPNG\r\n";
        String nameless = "--x-y\r\nContent-Type: text/plain\r\n\r\n1\r\n";
        assertThat(read(file + nameless + part("a", "1") + "--x-y--")).isEqualTo(Map.of("a", List.of("1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--x-y",
                "--x-y--",
                "--x-y\r\n--x-y--",
                "--x-y\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end",
                "--x-y\r\nContent-Disposition: form-data; name=\"a\"\r\n--x-y--",
                "a=1&b=2"
            })
    void nothingShouldBeReadWhenThePartsAreNotWhole(String body) {
        assertThat(read(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\""})
    void nothingShouldBeReadWithoutABoundary(String type) {
        assertThat(MultipartCodec.decode(part("a", "1").getBytes(UTF_8), type, UTF_8))
                .isEmpty();
    }

    @Test
    void partsBehindTheLimitShouldBePassedOver() {
        String many = part("a", "1").repeat(MultipartCodec.MOST_PARTS + 5) + "--x-y--";
        assertThat(read(many).get("a")).hasSize(MultipartCodec.MOST_PARTS);
    }

    @Test
    void formShouldBeMultipartWhenTheContentTypeSaysSo() {
        byte[] body = (part("a", "1+2") + "--x-y--").getBytes(UTF_8);
        var request = new WireRequest(
                "POST", "/", Map.of("a", List.of("0")), Map.of("content-type", List.of(TYPE)), body, "127.0.0.9");
        assertThat(request.parameters(UTF_8).get("A")).containsExactly("0", "1+2");
        assertThat(request.caller()).isEqualTo("127.0.0.9");
    }

    private static Map<String, List<String>> read(String body) {
        return MultipartCodec.decode(body.getBytes(UTF_8), TYPE, UTF_8);
    }

    private static String part(String name, String value) {
        return "--x-y\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
