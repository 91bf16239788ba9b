package io.carillon.adapters.sms.client;

import static io.carillon.adapters.sms.SmsFixtures.anAccountAt;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.carillon.domain.conversation.IncomingReply;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.RawSource.Reading;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.ScriptedProvider;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsLargePageTest {
    private static final int ROWS = 10_000;
    /** What reading a page may allocate altogether, in bytes for each byte of the page. */
    private static final int ALLOWANCE = 100;

    /** The JDK counts references and entities that it decodes, and has limits for them: a page full of both must be read. */
    @ParameterizedTest
    @ValueSource(strings = {"好的，谢谢 &amp; &lt;b&gt;", "&#128077;&amp;&lt;&gt;&quot;", "好的，谢谢 & <b>"})
    void readShouldTakeTenThousandRowsWithinBounds(String content) {
        String body = IntStream.range(0, ROWS)
                .mapToObj(row -> "<callbox><mobile>" + (13800000000L + row) + "</mobile><taskid>" + row
                        + "</taskid><content>" + content
                        + "</content><receivetime>2017/5/13 13:09:46</receivetime><extno></extno></callbox>\n")
                .collect(Collectors.joining("", "<returnsms>", "</returnsms>"));
        try (var provider = ScriptedProvider.doing(Behaviour.xml(body));
                var account = anAccountAt(provider.url())
                        .timeout(Duration.ofSeconds(30))
                        .open()) {
            var source = account.replies().orElseThrow();
            RawReply raw = ((Answer.Answered<RawReply>) source.pull()).value();
            var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            var page = (Reading.Items<IncomingReply>) source.read(raw);
            long taken = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
            assertThat(page.items()).hasSize(ROWS);
            assertThat(page.more()).isTrue();
            assertThat(page.items().stream().map(IncomingReply::fingerprint).distinct())
                    .hasSize(ROWS);
            assertThat(taken).isLessThan((long) ALLOWANCE * raw.body().length);
        }
    }
}
