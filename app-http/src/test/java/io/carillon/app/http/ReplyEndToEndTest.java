package io.carillon.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A customer answers, our answer goes out, and whoever follows the events sees each of them once. */
@Timeout(40)
class ReplyEndToEndTest extends ServedApplication {
    private static final String ASKING = ServedFake.MESSAGE.replace("hello", "please answer");
    private static final int MESSAGES = 200;

    @Test
    void replyShouldLandUnreadAndBeAnswered() {
        String conversation = client.post("/v1/messages", ASKING.replace("138", "+86138"))
                .json()
                .path("conversation")
                .asText();
        String path = "/v1/conversations/" + conversation;

        while (client.get(path).json().path("unread").asInt() == 0) {
            Thread.onSpinWait();
        }

        JsonNode unread = client.get("/v1/conversations?channel=sms&status=open&unread=true&q=8000")
                .json();
        assertThat(unread.path("data")).hasSize(1);
        JsonNode received = unread.path("data").path(0).path("last_message");
        assertThat(received.path("content").path("text").asText())
                .isEqualTo("\u597d\u7684\uff0c\u8c22\u8c22 & <b> \ud83d\udd14");
        assertThat(received.path("from").asText()).isEqualTo("13800000000");
        assertThat(client.get("/v1/messages/" + received.path("id").asText()).json())
                .isEqualTo(received);

        Client.Reply answer = client.post(
                path + "/messages", "{\"content\":{\"type\":\"text\",\"text\":\"welcome\"}}", "Idempotency-Key", "a");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        awaitStatus("/v1/messages/" + answer.json().path("id").asText(), "delivered");
        assertThat(client.post(path + "/read", "").json().path("unread").asInt())
                .isZero();
        assertThat(texts(client.get(path + "/messages").json()))
                .containsExactly("welcome", "\u597d\u7684\uff0c\u8c22\u8c22 & <b> \ud83d\udd14", "please answer");
        assertThat(client.get("/v1/events").response().body())
                .contains("conversation.opened", "message.received", conversation);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.path("data").spliterator(), false)
                .map(message -> message.path("content").path("text").asText())
                .toList();
    }

    @Test
    void streamShouldTellEachEventOnceWhenItsConsumerIsKilledWhileMessagesAreSent() throws Exception {
        Random random = new Random(7);
        List<String> seen = new ArrayList<>();
        Thread sender = new Thread(() -> {
            for (int i = 0; i < MESSAGES; i++) {
                client.post("/v1/messages", ServedFake.MESSAGE.replace("0000000\"", String.format("%07d\"", i)));
            }
        });
        sender.start();
        String lastId = "0-0";
        int reported = 0;
        while (reported < MESSAGES) {
            StreamReader reader = new StreamReader(app.url(), "", lastId);
            for (int left = 1 + random.nextInt(60); left > 0 && reported < MESSAGES; left--) {
                StreamReader.Event event = reader.next();
                seen.add(event.id());
                // Some of the simulator's numbers cannot be reached.
                reported += event.type().endsWith("delivered") ? 1 : 0;
            }
            lastId = reader.lastId;
            reader.kill();
        }
        sender.join();

        assertThat(seen).containsExactlyElementsOf(ids(seen.get(seen.size() - 1)));
    }

    /** The ids of all events up to one, as the list has them. */
    private List<String> ids(String last) {
        List<String> ids = new ArrayList<>();
        String after = "0-0";
        while (!ids.contains(last)) {
            JsonNode page = client.get("/v1/events?limit=1000&after=" + after).json();
            page.path("data").forEach(event -> ids.add(event.path("id").asText()));
            after = page.path("next").asText();
        }
        return ids.subList(0, ids.indexOf(last) + 1);
    }

    @Test
    void previewAndSyncShouldReachTheProvider() {
        JsonNode preview =
                client.post("/v1/messages/preview", ServedFake.MESSAGE).json();
        assertThat(preview.path("to").asText()).isEqualTo("13800000000");
        assertThat(preview.path("segments").path("count").asInt()).isEqualTo(1);
        assertThat(preview.path("screening").path("verdict").asText()).isEqualTo("passes");

        JsonNode sync = client.post("/v1/channels/sms/sync", "").json();
        assertThat(sync.path("trouble").isNull()).as(sync.toString()).isTrue();
        assertThat(client.get("/v1/messages").json().path("data")).isEmpty();
    }
}
