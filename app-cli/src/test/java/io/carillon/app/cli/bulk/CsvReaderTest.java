package io.carillon.app.cli.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class CsvReaderTest {

    static List<Arguments> texts() {
        return List.of(
                Arguments.of("", List.of()),
                Arguments.of("\n\r\n\n", List.of()),
                Arguments.of("a,b", List.of("1:a|b")),
                Arguments.of("a,b\r\nc,d\r\n", List.of("1:a|b", "2:c|d")),
                Arguments.of("a\rb\r", List.of("1:a", "2:b")),
                Arguments.of("\n\na\n\nb", List.of("3:a", "5:b")),
                Arguments.of("a,,\n,b", List.of("1:a||", "2:|b")),
                Arguments.of("\"a,1\",\"b\"\"2\"\"\"\nc", List.of("1:a,1|b\"2\"", "2:c")),
                Arguments.of("\"two\r\nlines\",x\ny", List.of("1:two\nlines|x", "3:y")),
                Arguments.of("\"\",\"\"", List.of("1:|")),
                Arguments.of("\"a\" ,b", List.of("1:a|b")),
                Arguments.of("a\"b,c", List.of("1:a\"b|c")),
                Arguments.of("\"end\"\r\n", List.of("1:end")),
                Arguments.of(" a , b ", List.of("1: a | b ")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void rowsShouldBeAsTheStandardSays(String text, List<String> rows) throws Exception {
        assertThat(read(text, ',')).isEqualTo(rows);
        assertThat(read(text.replace(',', ';'), ';'))
                .isEqualTo(rows.stream().map(r -> r.replace(',', ';')).toList());
    }

    private static List<String> read(String text, char delimiter) throws Exception {
        List<String> rows = new ArrayList<>();
        try (CsvReader reader = new CsvReader(new StringReader(text), delimiter)) {
            for (Optional<CsvRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get().line() + ":" + String.join("|", row.get().fields()));
            }
        }
        return rows;
    }

    @Test
    void brokenFileShouldNameTheLineOfTheFault() {
        assertThatThrownBy(() -> read("a\nb,\"c\nd\n", ','))
                .isInstanceOf(CsvBroken.class)
                .hasMessage("line 2: a quote is opened and never closed");
        assertThatThrownBy(() -> read("a\n\"b\"c", ','))
                .isInstanceOf(CsvBroken.class)
                .hasMessage("line 2: text stands behind a closing quote");
        assertThatThrownBy(() -> read("a\n" + "x".repeat(70_000), ','))
                .isInstanceOf(CsvBroken.class)
                .hasMessageStartingWith("line 2: a field is longer");
        assertThatThrownBy(() -> read(",".repeat(2_000), ',')).isInstanceOf(CsvBroken.class);
    }
}
