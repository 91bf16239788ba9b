package io.carillon.simulator.apiusb;

import static io.carillon.simulator.apiusb.SocketCaller.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.simulator.apiusb.SocketCaller.Got;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiusbFaultsTest {
    private static final String ALL = "Platform.ChatMessage.GetAllMessageList";

    private final SocketCaller caller = new SocketCaller();

    @BeforeEach
    void reset() {
        caller.reset();
    }

    @AfterAll
    void stop() {
        caller.close();
    }

    @ParameterizedTest
    @CsvSource({
        "BulkSend, Platform.ChatMessage.BulkSend",
        "Send, Platform.ChatMessage.Send",
        "GetMessageList, Platform.ChatMessage.GetMessageList",
        "GetAllMessageList, Platform.ChatMessage.GetAllMessageList",
        "ApplyToken, App.Auth.ApplyToken",
        "unknown, App.Site.Index"
    })
    void faultShouldHitTheServiceItNames(String word, String service) {
        rule("{\"interface\":\"" + word + "\",\"fault\":\"status\",\"status\":503,\"next\":1}");
        for (String other : List.of("Platform.ChatMessage.Send", ALL, "App.Auth.ApplyToken", "App.Nothing.Here")) {
            boolean hit = other.endsWith("." + word) || (word.equals("unknown") && other.endsWith("Here"));
            if (!hit) {
                assertThat(call(other).status()).isEqualTo(200);
            }
        }
        assertThat(call(service).status()).isEqualTo(503);
        assertThat(call(service).status()).isEqualTo(200);
        assertThat(caller.get("/_sim/apiusb/requests")
                        .json()
                        .at("/counts/" + word)
                        .asInt())
                .isPositive();
    }

    @Test
    void messageShouldBeTakenOrNotWhenTheConnectionDrops() {
        rule("[{\"interface\":\"BulkSend\",\"fault\":\"drop-after\",\"next\":1}]");
        assertThat(caller.bulk(ONE, "a", "").status()).isZero();
        assertThat(caller.stats().path("deliveries").asInt()).isEqualTo(1);
        rule("[{\"interface\":\"BulkSend\",\"fault\":\"drop-before\",\"next\":1}]");
        assertThat(caller.bulk(ONE, "b", "").status()).isZero();
        assertThat(caller.stats().path("deliveries").asInt()).isEqualTo(1);
        assertThat(caller.stats().path("requests").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "malformed\"",
                "malformed\",\"style\":\"html\"",
                "malformed\",\"style\":\"garbage\"",
                "truncate\",\"announced\":false"
            })
    void answerShouldBeNoJsonWhenItIsBroken(String fault) {
        rule("{\"fault\":\"" + fault + ",\"next\":1}");
        Got got = caller.bulk(ONE, "a", "");
        assertThat(got.status()).isEqualTo(200);
        assertThatThrownBy(got::json).isInstanceOf(IllegalStateException.class);
        assertThat(caller.stats().path("deliveries").asInt()).isEqualTo(1);
    }

    @Test
    void rawAnswerShouldTakeThePlaceOfOurs() {
        caller.admin(
                "POST", "raw", "{\"interface\":\"BulkSend\",\"body\":\"{}\",\"content_type\":\"application/json\"}");
        assertThat(caller.bulk(ONE, "a", "").body()).isEqualTo("{}");
    }

    @Test
    void tooManyRequestsShouldTakeNothing() {
        rule("{\"interface\":\"BulkSend\",\"fault\":\"too-many-requests\",\"retry_after\":3,\"next\":1}");
        Got got = caller.bulk(ONE, "a", "");
        assertThat(got.status()).isEqualTo(429);
        assertThat(got.head()).contains("Retry-After: 3");
        assertThat(caller.stats().path("deliveries").asInt()).isZero();
    }

    @Test
    void listsShouldBeDuplicatedReorderedOrLost() {
        caller.bulk(ONE, "a", "");
        caller.bulk(ONE, "b", "");
        rule("{\"interface\":\"GetAllMessageList\",\"fault\":\"duplicate\",\"next\":1}");
        assertThat(texts()).containsExactly("b", "b", "a", "a");
        rule("{\"interface\":\"GetAllMessageList\",\"fault\":\"duplicate\",\"later\":true,\"next\":1}");
        assertThat(texts()).containsExactly("b", "a");
        assertThat(texts()).containsExactly("b", "a", "b", "a");
        rule("{\"interface\":\"GetAllMessageList\",\"fault\":\"reorder\",\"next\":1}");
        assertThat(texts()).containsExactly("a", "b");
        assertThat(texts()).containsExactly("b", "a");
        rule("{\"interface\":\"GetAllMessageList\",\"fault\":\"lose\",\"next\":1}");
        assertThat(texts()).isEmpty();
        assertThat(texts()).isEmpty();
    }

    @Test
    void rowFaultsShouldBeRefusedWhereThereAreNoRows() {
        for (String fault : List.of("lose", "balance-runs-out")) {
            Got got = caller.post(
                    "/_sim/apiusb/faults",
                    "application/json",
                    "{\"interface\":\"BulkSend\",\"fault\":\"" + fault + "\"}");
            assertThat(got.status()).isEqualTo(400);
        }
    }

    @Test
    void requestsShouldNameTheApplicationAndNoSecret() {
        caller.call("App.Auth.ApplyToken", "app_key=demo&app_secret=canary");
        caller.bulk(ONE, "a", "&access_token=" + caller.token());
        String requests = caller.get("/_sim/apiusb/requests").body();
        assertThat(requests).contains("\"account\":\"demo\"").doesNotContain("canary");
        assertThat(caller.received().get(0).path("app").asText()).isEqualTo("demo");
    }

    private void rule(String rule) {
        caller.admin("POST", "faults", rule);
    }

    private Got call(String service) {
        return caller.call(service, SocketCaller.message(ONE, "a") + "&app_key=demo&app_secret=demo");
    }

    private List<String> texts() {
        return caller.call(ALL, "").json().at("/data/items").findValuesAsText("chat_message_data");
    }
}
