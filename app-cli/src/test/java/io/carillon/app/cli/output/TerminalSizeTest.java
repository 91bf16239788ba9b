package io.carillon.app.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TerminalSizeTest {

    @Test
    void sizeShouldBeReadAsRowsAndColumns() {
        assertThat(TerminalSize.parse("24 80\n")).contains(new TerminalSize(80, 24));
        assertThat(TerminalSize.parse("9999 9999")).contains(new TerminalSize(1000, 1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 0", "24", "null null", "24 80 1", "a b", "-1 80", "99999 80"})
    void sizeShouldBeUnknownWhenItIsNoneThatATerminalHas(String text) {
        assertThat(TerminalSize.parse(text)).isEmpty();
    }
}
