package io.carillon.adapters.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0                             | PT0S
                    7                             | PT7S
                    ' 7 '                         | PT7S
                    3601                          | PT1H
                    999999999999999999            | PT1H
                    9999999999999999999999        |
                    -1                            |
                    1.5                           |
                    soon                          |
                    ''                            |
                    Sun, 22 Nov 2026 08:00:30 GMT | PT30S
                    Sun, 22 Nov 2026 07:59:59 GMT |
                    Sun, 22 Nov 2026 23:00:00 GMT | PT1H
                    """)
    void parseShouldReadSecondsAndDates(String header, String expected) {
        assertThat(RetryAfter.parse(header, Instant.parse("2026-11-22T08:00:00Z")))
                .isEqualTo(Optional.ofNullable(expected).map(Duration::parse));
    }
}
