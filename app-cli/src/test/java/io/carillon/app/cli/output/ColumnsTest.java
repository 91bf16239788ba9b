package io.carillon.app.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnsTest {

    @ParameterizedTest
    @CsvSource({
        "abc,3",
        "\u597d\u7684\uff0c\u8c22\u8c22,10",
        "\ud83d\ude00,2",
        "e\u0301,1",
        "\u2705,2",
        "\u2713,1",
        "'',0"
    })
    void widthShouldBeTheColumnsThatATerminalGives(String text, int width) {
        assertThat(Columns.width(text)).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({
        "abcdef,6,abcdef",
        "abcdef,4,abc\u2026",
        "\u597d\u7684\u597d,5,\u597d\u7684\u2026",
        "\u597d\u7684,4,\u597d\u7684"
    })
    void cutShouldKeepWithinTheColumns(String text, int most, String cut) {
        assertThat(Columns.cut(text, most)).isEqualTo(cut);
        assertThat(Columns.width(Columns.fill(text, most))).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({
        "one two three,8,one two|three",
        "abcdefgh,3,abc|def|gh",
        "\u597d\u7684\u597d\u7684,5,\u597d\u7684|\u597d\u7684",
        "a \ud83d\ude00\ud83d\ude00\ud83d\ude00,4,a|\ud83d\ude00\ud83d\ude00|\ud83d\ude00",
        "'',4,''"
    })
    void wrapShouldBreakAtBlanksOrWhereItMust(String text, int most, String lines) {
        assertThat(Columns.wrap(text, most)).containsExactly(lines.split("\\|", -1));
        assertThat(Columns.wrap(text, most)).allMatch(line -> Columns.width(line) <= most);
    }
}
