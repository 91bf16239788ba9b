package io.carillon.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.GeneratedCases;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublicStatusTest {

    /** Per control: the status by evidence NONE, UNKNOWN, ACCEPTED, SENT, UNDELIVERED, DELIVERED, READ, no call unresolved. */
    @ParameterizedTest
    @CsvSource({
        "SCHEDULED,   SCHEDULED  SCHEDULED  ACCEPTED   SENT       UNDELIVERED DELIVERED READ",
        "HELD,        HELD       HELD       ACCEPTED   SENT       UNDELIVERED DELIVERED READ",
        "QUEUED,      QUEUED     QUEUED     ACCEPTED   SENT       UNDELIVERED DELIVERED READ",
        "DISPATCHING, QUEUED     QUEUED     ACCEPTED   SENT       UNDELIVERED DELIVERED READ",
        "CANCELED,    CANCELED   CANCELED   CANCELED   CANCELED   CANCELED    DELIVERED READ",
        "SUPPRESSED,  SUPPRESSED SUPPRESSED SUPPRESSED SUPPRESSED SUPPRESSED  DELIVERED READ",
        "EXPIRED,     EXPIRED    EXPIRED    ACCEPTED   SENT       UNDELIVERED DELIVERED READ",
        "REJECTED,    REJECTED   REJECTED   ACCEPTED   SENT       UNDELIVERED DELIVERED READ",
        "FAILED,      FAILED     FAILED     ACCEPTED   SENT       UNDELIVERED DELIVERED READ",
        "DONE,        UNKNOWN    UNKNOWN    ACCEPTED   SENT       UNDELIVERED DELIVERED READ",
    })
    void statusShouldFollowTheTableWhenNoCallIsUnresolved(Control control, String row) {
        assertThat(row(control, false)).isEqualTo(expected(row));
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED,   SCHEDULED  SCHEDULED  ACCEPTED   SENT       UNDELIVERED DELIVERED READ",
        "HELD,        HELD       HELD       ACCEPTED   SENT       UNDELIVERED DELIVERED READ",
        "QUEUED,      QUEUED     QUEUED     ACCEPTED   SENT       UNDELIVERED DELIVERED READ",
        "DISPATCHING, QUEUED     QUEUED     ACCEPTED   SENT       UNDELIVERED DELIVERED READ",
        "CANCELED,    CANCELED   CANCELED   CANCELED   CANCELED   CANCELED    DELIVERED READ",
        "SUPPRESSED,  SUPPRESSED SUPPRESSED SUPPRESSED SUPPRESSED SUPPRESSED  DELIVERED READ",
        "EXPIRED,     UNKNOWN    UNKNOWN    ACCEPTED   SENT       UNDELIVERED DELIVERED READ",
        "REJECTED,    UNKNOWN    UNKNOWN    ACCEPTED   SENT       UNDELIVERED DELIVERED READ",
        "FAILED,      UNKNOWN    UNKNOWN    ACCEPTED   SENT       UNDELIVERED DELIVERED READ",
        "DONE,        UNKNOWN    UNKNOWN    ACCEPTED   SENT       UNDELIVERED DELIVERED READ",
    })
    void statusShouldFollowTheTableWhenACallIsUnresolved(Control control, String row) {
        assertThat(row(control, true)).isEqualTo(expected(row));
    }

    private static Map<Evidence, PublicStatus> row(Control control, boolean unresolved) {
        Map<Evidence, PublicStatus> row = new EnumMap<>(Evidence.class);
        Arrays.stream(Evidence.values()).forEach(e -> row.put(e, PublicStatus.of(control, e, unresolved)));
        return row;
    }

    private static Map<Evidence, PublicStatus> expected(String words) {
        String[] statuses = words.strip().split(" +");
        assertThat(statuses).hasSize(Evidence.values().length);
        Map<Evidence, PublicStatus> row = new EnumMap<>(Evidence.class);
        Arrays.stream(Evidence.values()).forEach(e -> row.put(e, PublicStatus.valueOf(statuses[e.ordinal()])));
        return row;
    }

    @ParameterizedTest
    @MethodSource("ends")
    void onlyProofOfArrivalShouldOverruleCanceledAndSuppressed(Control end, PublicStatus status) {
        GeneratedCases.check(300, random -> {
            Registers registers = Registers.at(end);
            for (int i = random.nextInt(8); i >= 0; i--) {
                registers = Settlement.ofFact(
                        registers, random.nextBoolean(), GeneratedCases.oneOf(Evidence.values(), random));
            }
            assertThat(registers.control()).isEqualTo(end);
            boolean arrived = registers.evidence().compareTo(Evidence.DELIVERED) >= 0;
            assertThat(registers.status())
                    .isEqualTo(
                            arrived ? PublicStatus.valueOf(registers.evidence().name()) : status);
        });
    }

    private static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of(Control.CANCELED, PublicStatus.CANCELED),
                Arguments.of(Control.SUPPRESSED, PublicStatus.SUPPRESSED));
    }

    @Test
    void everyStatusShouldBeReadBackFromItsWord() {
        for (PublicStatus status : PublicStatus.values()) {
            assertThat(status.word()).matches("[a-z]+");
            assertThat(PublicStatus.parse(status.word())).contains(status);
        }
    }

    @ParameterizedTest
    @CsvSource({"done", "dispatching", "ACCEPTED", "''", "' sent'"})
    void wordShouldBeRefusedWhenItNamesNoPublicStatus(String word) {
        assertThat(PublicStatus.parse(word)).isEmpty();
    }
}
