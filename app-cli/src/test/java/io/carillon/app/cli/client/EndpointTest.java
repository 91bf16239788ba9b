package io.carillon.app.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EndpointTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/,http://127.0.0.1:8080",
        "http://[::1]:8080,http://[::1]:8080",
        "https://sms.example.com/carillon/,https://sms.example.com/carillon",
    })
    void addressShouldBeAcceptedWhenTheKeyIsSafeOnTheWay(String written, String base) {
        assertThat(Endpoint.parse(written, "k", false).base()).hasToString(base);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://192.0.2.1", "ftp://127.0.0.1", "127.0.0.1:8080", "https://user:pass@example.com", "https://example.com?x=1",
        "", "https://", "file:///etc/passwd",
    })
    void addressShouldBeRefusedWhenItIsUnsafeOrNone(String written) {
        assertThatThrownBy(() -> Endpoint.parse(written, "k", false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keyShouldNeverBePrinted() {
        assertThat(Endpoint.parse("http://192.0.2.1", "secret", true)).hasToString("http://192.0.2.1");
    }
}
