package io.carillon.adapters.afilnet.client;

import static io.carillon.adapters.afilnet.AfilnetFixtures.anAccountAt;
import static io.carillon.adapters.afilnet.AfilnetFixtures.json;
import static io.carillon.adapters.afilnet.AfilnetFixtures.whatsapp;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.ListedMessage;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ConversationSource;
import io.carillon.ports.provider.RawReply;
import io.carillon.testkit.ScriptedProvider;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AfilnetLargePageTest {
    private static final int ROWS = 10_000;

    @Test
    void chatsShouldTakeTenThousandRows() {
        String body = page("hola ".repeat(80));
        try (var provider = ScriptedProvider.doing(json(body));
                var account = anAccountAt(provider.url())
                        .timeout(Duration.ofSeconds(30))
                        .open()) {
            var chats = whatsapp(account).conversations().orElseThrow().chats();
            RawReply raw = ((Answer.Answered<RawReply>) chats.pull()).value();
            assertThat(raw.truncated()).isFalse();
            assertThat(Lists.items(chats.read(raw)).items()).hasSize(ROWS);
        }
    }

    @Test
    void readShouldTakeTenMegabytes() {
        String body = page("hola ".repeat(180));
        assertThat(body.length()).isGreaterThan(10_000_000);
        List<ListedMessage> chats = Lists.items(Lists.read(body, account -> account, ConversationSource::chats))
                .items();
        assertThat(chats).hasSize(ROWS);
        assertThat(chats.get(ROWS - 1).reference().value()).isEqualTo("10000");
    }

    /** Newest first, as an inbox is shown. */
    private static String page(String words) {
        return IntStream.range(0, ROWS)
                .map(row -> ROWS - row)
                .mapToObj(row -> "{\"platformid\":\"100\",\"platform\":\"whatsapp\",\"message\":\"" + words
                        + "\",\"destination\":\"" + (34600000000L + row) + "\",\"messageid\":\"" + row
                        + "\",\"sent\":\"0\",\"status\":\"read\",\"datetime\":\"2023-05-04 10:11:12\"}")
                .collect(Collectors.joining(",", "{\"status\":\"SUCCESS\",\"result\":{\"list\":[", "]}}"));
    }
}
