package io.carillon.adapters.afilnet.client;

import static io.carillon.adapters.afilnet.AfilnetFixtures.anAccountAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.adapters.afilnet.AfilnetFixtures;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.ListedMessage;
import io.carillon.ports.provider.ConversationSource;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.RawSource;
import io.carillon.ports.provider.RawSource.Reading;
import io.carillon.testkit.ScriptedProvider;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads lists without a provider: reading is pure. */
final class Lists {
    static final Address WITH = new Address("34600000000");

    private Lists() {}

    static String list(String... rows) {
        return "{\"status\":\"SUCCESS\",\"result\":{\"list\":[" + String.join(",", rows) + "]}}";
    }

    /** A row with an id, words, the flag of who wrote it and a time of that minute. */
    static String row(String id, String words, int sent, String time) {
        return "{\"platformid\":\"100\",\"platform\":\"whatsapp\",\"message\":\"" + words
                + "\",\"destination\":\"34600000000\",\"messageid\":\"" + id + "\",\"sent\":\"" + sent
                + "\",\"status\":\"sent\",\"datetime\":\"2023-05-04 10:" + time + "\"}";
    }

    static Reading<ListedMessage> read(String body) {
        return read(body, account -> account, source -> source.history(WITH));
    }

    static Reading<ListedMessage> read(
            String body,
            UnaryOperator<AfilnetFixtures> change,
            Function<ConversationSource, RawSource<ListedMessage>> list) {
        try (var account = change.apply(anAccountAt(ScriptedProvider.nobody())).open()) {
            var source = AfilnetFixtures.whatsapp(account).conversations().orElseThrow();
            return list.apply(source)
                    .read(new RawReply(
                            body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            Optional.of("application/json"),
                            200,
                            false));
        }
    }

    static Reading.Items<ListedMessage> items(Reading<ListedMessage> reading) {
        assertThat(reading).isInstanceOf(Reading.Items.class);
        return (Reading.Items<ListedMessage>) reading;
    }

    static List<ListedMessage> messages(String body) {
        return items(read(body)).items();
    }

    static ListedMessage only(String row) {
        List<ListedMessage> messages = messages(list(row));
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }
}
