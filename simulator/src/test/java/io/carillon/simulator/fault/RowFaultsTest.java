package io.carillon.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.simulator.RunningSimulator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports and replies that come twice, mixed up, or never. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowFaultsTest {
    private static final Pattern MOBILE = Pattern.compile("<mobile>([0-9]+)<");
    private static final List<String> FIVE =
            IntStream.range(1, 6).mapToObj(Integer::toString).toList();

    private final RunningSimulator simulator = new RunningSimulator();

    @BeforeEach
    void reset() {
        simulator.admin("reset", "");
        for (String mobile : FIVE) {
            simulator.admin("reports", "{\"mobile\":\"" + mobile + "\"}");
            simulator.admin("replies", "{\"mobile\":\"" + mobile + "\",\"content\":\"1\"}");
        }
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "upstream"})
    void rowsShouldComeTwiceInOneAnswerWhenDuplicated(String api) {
        rule(api, "\"fault\":\"duplicate\"");
        assertThat(mobiles(api)).containsExactly("1", "1", "2", "2", "3", "3", "4", "4", "5", "5");
        assertThat(mobiles(api)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "upstream"})
    void rowsShouldComeAgainWhenDuplicatedLater(String api) {
        rule(api, "\"fault\":\"duplicate\",\"later\":true,\"next\":1");
        assertThat(mobiles(api)).isEqualTo(FIVE);
        assertThat(mobiles(api)).isEqualTo(FIVE);
        assertThat(mobiles(api)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "upstream"})
    void rowsShouldComeInAnotherOrderWhenReordered(String api) {
        rule(api, "\"fault\":\"reorder\"");
        assertThat(mobiles(api)).containsExactlyInAnyOrderElementsOf(FIVE).isNotEqualTo(FIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "upstream"})
    void rowsShouldBeGoneWhenLost(String api) {
        rule(api, "\"fault\":\"lose\",\"next\":1");
        assertThat(page(api)).endsWith("<returnsms></returnsms>");
        assertThat(mobiles(api)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "upstream"})
    void rowsShouldBeGoneWhenTheAnswerIsDropped(String api) {
        rule(api, "\"fault\":\"drop-after\",\"next\":1");
        assertThat(page(api)).isEmpty();
        assertThat(mobiles(api)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "upstream"})
    void rowsShouldStayWhenTheRequestIsDropped(String api) {
        rule(api, "\"fault\":\"drop-before\",\"next\":1");
        assertThat(page(api)).isEmpty();
        assertThat(mobiles(api)).isEqualTo(FIVE);
    }

    private void rule(String api, String members) {
        simulator.admin("faults", "{\"interface\":\"" + api + "\"," + members + "}");
    }

    private String page(String api) {
        return api.equals("status") ? simulator.reports() : simulator.replies();
    }

    private List<String> mobiles(String api) {
        return MOBILE.matcher(page(api)).results().map(row -> row.group(1)).toList();
    }
}
