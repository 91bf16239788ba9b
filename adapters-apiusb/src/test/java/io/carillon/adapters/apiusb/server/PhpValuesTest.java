package io.carillon.adapters.apiusb.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhpValuesTest {

    @ParameterizedTest
    @CsvSource({
        "abc, 0",
        "'', 0",
        "12, 12",
        "12abc, 12",
        "' 7', 7",
        "+5, 5",
        "-3, -3",
        "1.9, 1",
        "1e3, 1000",
        "1e, 1",
        "e3, 0",
        "0x1A, 0",
        "99999999999999999999, 9223372036854775807",
        "-99999999999999999999, -9223372036854775808",
        "1e999999999, 9223372036854775807"
    })
    void numberShouldBeThatAtTheBeginningOfTheText(String text, long number) {
        assertThat(PhpNumbers.intval(text)).isEqualTo(number);
    }

    @Test
    void jsonShouldBeAsciiWithEscapedSlashes() {
        assertThat(PhpJson.write(Map.of("a", "\"\\/\b\f\n\r\t\u0001\u007f你😀é<&>")))
                .isEqualTo("{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0001\u007f\\u4f60\\ud83d\\ude00\\u00e9<&>\"}");
    }

    @Test
    void jsonShouldTellEmptyObjectsFromEmptyLists() {
        assertThat(PhpJson.write(List.of(Map.of(), List.of(), 1, 2L, "3"))).isEqualTo("[{},[],1,2,\"3\"]");
    }
}
