package io.carillon.simulator.sms;

import static io.carillon.simulator.RunningSimulator.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.simulator.RunningSimulator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmsReportsTest {
    private final RunningSimulator simulator = new RunningSimulator();

    @BeforeEach
    void reset() {
        simulator.admin("reset", "");
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @Test
    void reportsShouldComeAfterTheDelayAndOnce() {
        String task = task(
                simulator.send(List.of("13800000000", "13800000020"), "a", "").body());
        simulator.clock.advance(Duration.ofMillis(999));
        assertThat(simulator.reports()).doesNotContain("statusbox");
        simulator.clock.advance(Duration.ofMillis(1));
        assertThat(simulator.reports())
                .contains(
                        "<mobile>13800000000</mobile><taskid>" + task + "</taskid><status>10</status>",
                        "<mobile>13800000020</mobile><taskid>" + task + "</taskid><status>20</status>");
        assertThat(simulator.reports()).endsWith("<returnsms></returnsms>");
    }

    @Test
    void reportsShouldStayWhenReadingDoesNotConsume() {
        simulator.admin("settings", "{\"consume_on_read\":false,\"report_delay_ms\":0}");
        simulator.send(List.of("1", "2"), "a", "");
        String first = simulator.reports();
        assertThat(first).contains("<mobile>1<", "<mobile>2<");
        assertThat(simulator.reports()).isEqualTo(first);
    }

    @Test
    void pagesHandedOutShouldBeListedWithTheTimeOfTheNextOne() {
        simulator.admin("settings", "{\"report_delay_ms\":0}");
        simulator.admin("faults", "[{\"interface\":\"status\",\"fault\":\"reorder\"}]");
        simulator.send(List.of("1", "2"), "a", "");
        simulator.reports();
        assertThat(simulator.admin("handed-out").at("/data/0/next_at").isNull()).isTrue();
        simulator.clock.advance(Duration.ofSeconds(1));
        simulator.reports();

        var pages = simulator.admin("handed-out");
        assertThat(pages.at("/data")).hasSize(1);
        assertThat(pages.at("/data/0/api").asText()).isEqualTo("status");
        assertThat(pages.at("/data/0/rows")).hasSize(2);
        assertThat(pages.at("/data/0/faults/0").asText()).isEqualTo("reorder");
        assertThat(pages.at("/data/0/next_at").asText())
                .isEqualTo(simulator.clock.instant().toString());
        simulator.admin("reset", "");
        assertThat(simulator.admin("handed-out").at("/data")).isEmpty();
    }

    @Test
    void reportsShouldWaitForTheSendTime() {
        simulator.admin("settings", "{\"report_delay_ms\":0}");
        String inAnHour = "&sendTime=2099-11-22+15:00:00";
        simulator.send(List.of("1"), "a", inAnHour);
        simulator.send(List.of("2"), "a", "&sendTime=2020-01-01+00:00:00");
        assertThat(simulator.reports()).contains("<mobile>2<").doesNotContain("<mobile>1<");
        assertThat(simulator.admin("received").at("/data/0/send_time").asText()).isEqualTo("2099-11-22T07:00:00Z");
        var before = simulator.clock.instant();
        simulator.clock.set(java.time.Instant.parse("2099-11-22T07:00:00Z"));
        assertThat(simulator.reports()).contains("<mobile>1<", "<receivetime>2099-11-22 15:00:00<");
        simulator.clock.set(before);
    }

    @Test
    void pagesShouldEndInTheMiddleOfAMessage() {
        simulator.admin("settings", "{\"report_delay_ms\":0,\"status_num\":3}");
        simulator.send(List.of("1", "2"), "a", "");
        simulator.send(List.of("3", "4"), "a", "");
        assertThat(simulator.reports())
                .contains("<mobile>1<", "<mobile>2<", "<mobile>3<")
                .doesNotContain("<mobile>4<");
        assertThat(simulator.reports()).contains("<mobile>4<").doesNotContain("<mobile>3<");
    }

    @Test
    void statusShouldObeyNumberAndTaskOfTheCaller() {
        simulator.admin("settings", "{\"report_delay_ms\":0}");
        simulator.send(List.of("1"), "a", "");
        String second = task(simulator.send(List.of("2", "3"), "a", "").body());
        String query = LOGIN + "&action=query&statusNum=1&taskid=" + second;
        assertThat(simulator.post("/statusApi.aspx", query).body()).contains("<mobile>2<");
        assertThat(simulator.post("/statusApi.aspx", query).body()).contains("<mobile>3<");
        assertThat(simulator.reports()).contains("<mobile>1<").doesNotContain("<mobile>2<");
    }

    @Test
    void scriptedReportsShouldBeHandedOutAsWritten() {
        simulator.admin(
                "reports", "[{\"mobile\":\"139\",\"task_id\":\"424242\",\"status\":\"30\"},{\"mobile\":\"137\"}]");
        assertThat(simulator.reports())
                .contains("<mobile>139</mobile><taskid>424242</taskid><status>30</status>", "<mobile>137</mobile>");
        assertThat(simulator.reports()).doesNotContain("statusbox");
    }

    @Test
    void scriptedRepliesShouldBeHandedOutOnce() {
        simulator.admin("replies", "{\"mobile\":\"139\",\"content\":\"退订\",\"received_at\":\"2026-11-22T00:00:00Z\"}");
        String page = "/callApi.aspx";
        assertThat(simulator.post(page, LOGIN + "&action=query").body())
                .contains("<content>退订</content><receivetime>2026-11-22 08:00:00</receivetime>");
        assertThat(simulator.post(page, LOGIN + "&action=query").body()).endsWith("<returnsms></returnsms>");
    }

    @Test
    void reportsShouldBeRefusedWithoutPermission() {
        simulator.admin("accounts", "{\"account\":\"demo\",\"may_read_reports\":false}");
        assertThat(simulator.reports()).contains("<error>3</error>");
    }

    @Test
    void reportsShouldBeLostAndCountedWhenTooManyWait() {
        simulator.admin("settings", "{\"report_delay_ms\":0,\"keep_reports\":2}");
        simulator.send(List.of("1", "2"), "a", "");
        simulator.send(List.of("3"), "a", "");
        var stats = simulator.admin("stats");
        assertThat(stats.path("waiting_reports").asInt()).isEqualTo(2);
        assertThat(stats.path("lost_reports").asInt()).isEqualTo(1);
        assertThat(simulator.reports()).doesNotContain("<mobile>3<");
        assertThat(simulator.admin("stats").path("waiting_reports").asInt()).isZero();
    }

    private static String task(String reply) {
        return reply.split("</?taskID>")[1];
    }
}
