package io.carillon.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.message.Segments.Encoding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {

    @ParameterizedTest
    @CsvSource({
        "a, 160, GSM_7, 160, 1",
        "a, 161, GSM_7, 161, 2",
        "a, 306, GSM_7, 306, 2",
        "a, 307, GSM_7, 307, 3",
        "€, 80, GSM_7, 160, 1",
        "€, 81, GSM_7, 162, 2",
        "€, 152, GSM_7, 304, 2",
        "€, 153, GSM_7, 306, 3",
        "好, 70, UCS_2, 70, 1",
        "好, 71, UCS_2, 71, 2",
        "好, 134, UCS_2, 134, 2",
        "好, 135, UCS_2, 135, 3",
        "\uD83D\uDE00, 35, UCS_2, 70, 1",
        "\uD83D\uDE00, 66, UCS_2, 132, 2",
        "\uD83D\uDE00, 67, UCS_2, 134, 3",
    })
    void segmentsShouldBeCountedAsTheAirDoes(String unit, int times, Encoding encoding, int units, int count) {
        assertThat(Segments.of(unit.repeat(times))).isEqualTo(new Segments(encoding, units, count));
    }
}
