package io.carillon.app.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventReaderTest {

    private static List<String> read(String stream) throws IOException {
        var reader = new EventReader(new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8)));
        List<String> events = new ArrayList<>();
        for (var event = reader.next(); event.isPresent(); event = reader.next()) {
            events.add(event.get().id() + "=" + event.get().data());
        }
        return events;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "'id: 1~data: a~~id:2~data:b~~' | 1=a;2=b",
                "'id: 1~data: a~data:  b~~' | 1=a_ b",
                "': a comment~~:~id: 1~event: x~retry: 5~data: a~~' | 1=a",
                "'id: 1~data: a~~data: b~~' | 1=a;1=b",
                "'id: 1~~data: a~~' | 1=a",
                "'id: 1~data: a~~id: 2~data: b~' | 1=a",
                "'id: 1~data: a~~id: 2~data: b' | 1=a",
                "'' | none",
            })
    void readerShouldGiveWholeEventsOnly(String stream, String events) throws IOException {
        List<String> expected = events == null ? List.of() : List.of(events.split(";"));
        for (String end : List.of("\n", "\r\n", "\r")) {
            assertThat(read(stream.replace("~", end)))
                    .extracting(event -> event.replace('\n', '_'))
                    .isEqualTo(expected);
        }
    }

    @Test
    void readerShouldRefuseWhatHasNoEnd() {
        assertThatThrownBy(() -> read("data: " + "x".repeat(2 << 20))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(("data: " + "x".repeat(1 << 19) + "\n").repeat(4)))
                .isInstanceOf(IOException.class);
    }
}
