package io.carillon.adapters.wire.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireRequestTest {

    @Test
    void formShouldDecodePlusPercentAndRepeatedNames() {
        var form = post("a=1+2&b=%E5%AF%86%26&a=3&c&=x&&d=").form(UTF_8);
        assertThat(form.get("a")).containsExactly("1 2", "3");
        assertThat(form.get("b")).containsExactly("密&");
        assertThat(form.get("c")).containsExactly("");
        assertThat(form.get("")).containsExactly("x");
        assertThat(form.get("d")).containsExactly("");
        assertThat(form).hasSize(5);
    }

    @Test
    void formShouldKeepStrayPercentSigns() {
        assertThat(post("a=100%&b=%zz&c=%4").form(UTF_8))
                .isEqualTo(Map.of("a", List.of("100%"), "b", List.of("%zz"), "c", List.of("%4")));
    }

    @Test
    void formShouldDecodeTheGivenCharset() {
        assertThat(post("c=%C4%FA").form(Charset.forName("GB18030")).get("c")).containsExactly("您");
    }

    @Test
    void parametersShouldBeFoundWhateverTheCaseInQueryAndForm() {
        var request = new WireRequest(
                "POST", "/x", Map.of("Action", List.of("send")), Map.of(), "ACTION=query&b=2".getBytes(UTF_8));
        assertThat(request.parameters(UTF_8).get("action")).containsExactly("send", "query");
        assertThat(request.parameters(UTF_8).get("B")).containsExactly("2");
    }

    @Test
    void headerShouldBeFoundWhateverTheCase() {
        var request = new WireRequest("GET", "/", Map.of(), Map.of("content-TYPE", List.of("text/plain")), new byte[0]);
        assertThat(request.header("Content-Type")).contains("text/plain");
        assertThat(request.header("Accept")).isEmpty();
    }

    @Test
    void toStringShouldNotShowParameters() {
        var request =
                new WireRequest("POST", "/x", Map.of("p", List.of("hush")), Map.of(), "password=hush".getBytes(UTF_8));
        assertThat(request.toString()).doesNotContain("hush");
    }

    private static WireRequest post(String body) {
        return new WireRequest("POST", "/", Map.of(), Map.of(), body.getBytes(UTF_8));
    }
}
