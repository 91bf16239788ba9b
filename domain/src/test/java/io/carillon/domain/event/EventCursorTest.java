package io.carillon.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.GeneratedCases;
import io.carillon.domain.delivery.Control;
import io.carillon.domain.delivery.Evidence;
import io.carillon.domain.delivery.PublicStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCursorTest {

    @Test
    void cursorShouldBeReadBackAndSortByPositionThenIndex() {
        GeneratedCases.check(1_000, random -> {
            var a = new EventCursor(random.nextInt(5), random.nextInt(3));
            var b = new EventCursor(random.nextInt(5), random.nextInt(1_000_000_000));
            assertThat(EventCursor.parse(b.toString())).contains(b);
            assertThat(Integer.signum(a.compareTo(b)))
                    .isEqualTo(Integer.signum(Comparator.comparingLong(EventCursor::position)
                            .thenComparingInt(EventCursor::index)
                            .compare(a, b)));
        });
        assertThat(EventCursor.START).isLessThan(new EventCursor(0, 1)).hasToString("0-0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1-",
                "-1",
                "1-1-1",
                "a-1",
                "1--1",
                " 1-1",
                "1-1\n",
                "1234567890123456789-0",
                "1-1234567890",
                "\u0661-0"
            })
    void cursorShouldBeRefusedWhenItBreaksTheForm(String text) {
        assertThat(EventCursor.parse(text)).isEmpty();
    }

    @Test
    void absentCursorShouldBeRefused() {
        assertThat(EventCursor.parse(null)).isEmpty();
    }

    @Test
    void entryShouldBeAnEventWhenItIsNewOrChangesTheStatus() {
        assertThat(entry(Optional.empty()).changesStatus()).isTrue();
        assertThat(entry(Optional.of(PublicStatus.QUEUED)).changesStatus()).isTrue();
        assertThat(entry(Optional.of(PublicStatus.SENT)).changesStatus()).isFalse();
    }

    private static LogEntry.OfDeliveries entry(Optional<PublicStatus> from) {
        return new LogEntry.OfDeliveries(
                1,
                Instant.EPOCH,
                LogEntry.Kind.REPORT,
                List.of(),
                Optional.empty(),
                from,
                PublicStatus.SENT,
                Control.DONE,
                Evidence.SENT,
                false,
                Optional.empty(),
                Optional.empty());
    }
}
