package io.carillon.simulator.jetchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carillon.adapters.jetchat.server.JetchatRefusal;
import io.carillon.simulator.RunningSimulator;
import io.carillon.simulator.RunningSimulator.Got;
import io.carillon.simulator.input.InputException;
import io.carillon.simulator.script.SimulationScript;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys, chats, switches and faults. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JetchatPlatformTest {
    private static final String SEND = "POST /api/subscriber/send-text";
    private static final String HELLO = "{\"user_ns\":\"f123u111\",\"content\":\"hello\"}";
    private static final String CHAT = "/api/subscriber/chat-messages?user_ns=f123u111";

    private final RunningSimulator simulator = new RunningSimulator();
    private final JetchatCaller caller = new JetchatCaller(simulator);

    @BeforeEach
    void reset() {
        caller.admin("reset", "");
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @Test
    void keyShouldBeShownOnceAndOpenNothingOnceRevoked() {
        var made = caller.admin("keys", "{\"name\":\"crm\",\"scopes\":[\"flow\"]}");
        String key = made.path("key").asText();
        assertThat(caller.call(key, "GET /api/flow/tags", "").status()).isEqualTo(200);
        assertThat(caller.call(key, "GET /api/me", "").status()).isEqualTo(200);
        Got refused = caller.call(key, "GET /api/shop/products", "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("\"message\"");
        assertThat(caller.admin("keys").toString()).contains("crm").doesNotContain(key);
        assertThat(caller.admin("requests").toString()).contains("crm").doesNotContain(key);
        simulator.exchange("DELETE /_sim/jetchat/keys/" + made.path("id"), "", "");
        Got gone = caller.call(key, "GET /api/flow/tags", "");
        assertThat(gone.status()).isEqualTo(401);
        assertThat(gone.body()).isEqualTo("{\"message\":\"Unauthenticated.\"}");
        assertThat(simulator.exchange("POST /_sim/jetchat/keys", "", "{}").status())
                .isEqualTo(400);
    }

    @Test
    void requestWithoutBearerShouldBeUnauthenticated() {
        assertThat(simulator.get("/api/me").status()).isEqualTo(401);
        assertThat(simulator
                        .exchange("GET /api/me", List.of("Authorization: Basic ZGVtbzpkZW1v"), "")
                        .status())
                .isEqualTo(401);
        assertThat(simulator
                        .exchange("GET /api/me", List.of("Authorization: bearer demo"), "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void limitShouldHoldForEachKeyAndEndWithItsWindow() {
        caller.admin("settings", "{\"rate_limit\":2,\"rate_window_s\":60}");
        caller.admin("keys", "{\"name\":\"other\",\"key\":\"other\"}");
        assertThat(caller.call("GET /api/me", "").head()).contains("X-RateLimit-Limit: 2", "X-RateLimit-Remaining: 1");
        assertThat(caller.call("GET /api/me", "").head()).contains("X-RateLimit-Remaining: 0");
        simulator.clock.advance(Duration.ofSeconds(20));
        Got refused = caller.call(SEND, HELLO);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.head()).contains("Retry-After: 40", "X-RateLimit-Limit: 2", "X-RateLimit-Remaining: 0");
        assertThat(refused.body()).isEqualTo("{\"message\":\"Too Many Attempts.\"}");
        assertThat(caller.accepted()).isZero();
        assertThat(caller.call("other", "GET /api/me", "").status()).isEqualTo(200);
        simulator.clock.advance(Duration.ofSeconds(40));
        assertThat(caller.call("GET /api/me", "").status()).isEqualTo(200);
    }

    @Test
    void sendsShouldBeCountedAndAppearInTheChatNewestFirst() {
        caller.call(SEND, "{\"user_ns\":\"f123u111\",\"content\":\" Olá 👋 \\\"você\\\" \",\"send_as_agent\":1}");
        caller.call(SEND, HELLO);
        caller.call(SEND, HELLO);
        caller.call(
                "POST /api/subscriber/send-sub-flow-by-user-id",
                "{\"user_id\":\"5511999990000\",\"sub_flow_ns\":\"f123s790\"}");
        var stats = caller.admin("stats");
        assertThat(stats.path("accepted_sends").asInt()).isEqualTo(4);
        assertThat(stats.path("duplicate_deliveries").asInt()).isEqualTo(1);
        assertThat(caller.admin("received?limit=1").at("/data/0/content").asText())
                .isEqualTo(" Olá 👋 \"você\" ");
        assertThat(caller.get(CHAT).path("data")).isEmpty();
        var rows = caller.get(CHAT + "&include_bot=1&limit=2");
        assertThat(rows.path("data").findValuesAsText("content")).containsExactly("Aqui estão as imagens.", "hello");
        assertThat(rows.at("/data/1/type").asText()).isEqualTo("out");
        assertThat(rows.at("/data/1/payload/text").asText()).isEqualTo("hello");
        assertThat(rows.at("/data/1/ts").asLong())
                .isEqualTo(simulator.clock.instant().getEpochSecond());
        assertThat(rows.at("/meta/last_page").asInt()).isEqualTo(2);
        assertThat(caller.get(CHAT + "&include_bot=1&end_time=1").path("data")).isEmpty();
    }

    @Test
    void contentShouldSayAndDoAllOrNothing() {
        String content = "{\"user_ns\":\"f123u111\",\"data\":{\"version\":\"v1\",\"content\":{\"messages\":["
                + "{\"type\":\"text\",\"text\":\"a\"},{\"type\":\"file\",\"url\":\"https://e.com/b.pdf\"}],"
                + "\"actions\":[{\"action\":\"x\",\"type\":\"add_tag\",\"tag_name\":\"%s\"}]}}}";
        String send = "POST /api/subscriber/send-content";
        assertThat(caller.call(send, content.formatted("None")).status()).isEqualTo(400);
        assertThat(caller.accepted()).isZero();
        assertThat(caller.call(send, content.formatted("Lead")).status()).isEqualTo(200);
        assertThat(caller.ana().path("tags").findValuesAsText("name")).containsExactly("VIP", "Lead");
        var rows = caller.get(CHAT + "&include_bot=1").path("data");
        assertThat(rows.at("/0/msg_type").asText()).isEqualTo("file");
        assertThat(rows.at("/0/payload/url").asText()).isEqualTo("https://e.com/b.pdf");
    }

    @Test
    void peopleShouldWriteAndAnswerWhenTheirTimeComes() {
        caller.admin("customers", "{\"from\":\"5511999990000\",\"on\":\"hello\",\"says\":[\"Oi\",\"Tudo bem?\"]}");
        caller.admin("inbound", "[{\"user_id\":\"5521777770000\",\"message\":\"novo 😀\",\"after\":\"PT2S\"}]");
        caller.call(SEND, HELLO);
        assertThat(caller.get(CHAT).path("data")).isEmpty();
        simulator.clock.advance(Duration.ofSeconds(2));
        assertThat(caller.get(CHAT).path("data").findValuesAsText("content")).containsExactly("Tudo bem?", "Oi");
        var newest = caller.get("/api/subscribers?limit=2").path("data");
        assertThat(newest.findValuesAsText("user_id")).contains("5521777770000", "5511999990000");
        assertThat(caller.get("/api/subscriber/chat-messages?user_id=5521777770000")
                        .at("/data/0/content")
                        .asText())
                .isEqualTo("novo 😀");
    }

    @Test
    void seedingShouldAddSubscribersAndMessages() {
        caller.admin("seed", "{\"subscribers\":250,\"messages\":4}");
        var page = caller.get("/api/subscribers?limit=100&page=3");
        assertThat(page.at("/meta/total").asInt()).isEqualTo(253);
        assertThat(page.path("data")).hasSize(53);
        var chat = caller.get("/api/subscriber/chat-messages?user_id=5521900000000&include_bot=1");
        assertThat(chat.path("data").findValuesAsText("content"))
                .containsExactly("message 4", "message 3", "message 2", "message 1");
        assertThat(caller.admin("stats").path("messages").asInt()).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"dialect":{"bare":true}} | GET /api/subscriber/get-info?user_ns=f123u111 | | 200 | {"name":"Ana Lima","user_ns"
            {"dialect":{"bare":true}} | POST /api/flow/create-tag | {"name":"VIP"} | 200 | {"name":"VIP","tag_ns":"f123t456"}
            {"dialect":{"bare":true}} | GET /api/shop/products/78/get-info | | 200 | {"data":{
            {"dialect":{"list_meta":"none","list_status":false}} | GET /api/flow/tags?limit=1 | | 200 | {"data":[{"name":"VIP","tag_ns":"f123t456"}]}
            {"dialect":{"list_meta":"short"}} | GET /api/flow/tags?limit=1 | | 200 | "meta":{"current_page":1,"per_page":1,"total":3},"status":"ok"}
            {"dialect":{"business_error_under200":true}} | GET /api/subscriber/get-info?user_ns=x | | 200 | {"status":"error","message":"Subscriber not found"}
            {"dialect":{"validation_status":400}} | GET /api/subscriber/get-info | | 400 | {"message":"The user ns field is required."
            {"dialect":{"escaped":true}} | GET /api/flow/subflows?name=promo | | 200 | Promo\\u00e7\\u00e3o
            {"dialect":{"zone":"America/Sao_Paulo"}} | GET /api/subscriber/get-info?user_ns=f123u111 | | 200 | "subscribed":"2026-11-22 03:
            {"existing_tag_returned":false} | POST /api/flow/create-tag | {"name":"VIP"} | 400 | {"message":"The tag name already exists."}
            """)
    void switchShouldChangeTheReply(String patch, String request, String body, int status, String part) {
        Got patched = simulator.exchange("PATCH /_sim/jetchat/settings", "application/json", patch);
        assertThat(patched.status()).as(patched.body()).isEqualTo(200);
        Got got = caller.call(request, body);
        assertThat(got.status()).as(got.body()).isEqualTo(status);
        assertThat(got.body()).contains(part);
    }

    @Test
    void faultsShouldDecideWhatIsTaken() {
        caller.fault("send-text", "\"fault\":\"drop-after\",\"next\":1");
        assertThat(caller.call(SEND, HELLO).nothing()).isTrue();
        assertThat(caller.accepted()).isEqualTo(1);
        caller.fault("send-text", "\"fault\":\"drop-before\",\"next\":1");
        assertThat(caller.call(SEND, HELLO).nothing()).isTrue();
        assertThat(caller.accepted()).isEqualTo(1);
        caller.fault("send-text", "\"fault\":\"status\",\"status\":502,\"accepted\":true,\"next\":1");
        assertThat(caller.call(SEND, HELLO).status()).isEqualTo(502);
        assertThat(caller.accepted()).isEqualTo(2);
        caller.fault("send-text", "\"fault\":\"malformed\",\"next\":1");
        assertThatThrownBy(
                        () -> new JsonMapper().readTree(caller.call(SEND, HELLO).bytes()))
                .isInstanceOf(java.io.IOException.class);
        caller.fault("list-tags", "\"fault\":\"duplicate\",\"next\":1");
        assertThat(caller.get("/api/flow/tags").path("data")).hasSize(6);
        caller.fault("list-tags", "\"fault\":\"lose\",\"next\":1");
        assertThat(caller.get("/api/flow/tags").path("data")).isEmpty();
        assertThat(caller.get("/api/flow/tags").path("data")).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void refusalsShouldTakeNothing(JetchatRefusal refusal) {
        caller.fault("send-text", "\"fault\":\"refuse\",\"next\":1,\"reason\":\"" + refusal.word() + "\"");
        Got got = caller.call(SEND, HELLO);
        assertThat(got.status()).isBetween(400, 500);
        assertThat(got.body()).startsWith("{\"message\":\"");
        assertThat(caller.accepted()).isZero();
        assertThat(caller.call(SEND, HELLO).status()).isEqualTo(200);
    }

    @Test
    void scriptShouldShapeTheBotAndComeBackAfterAReset() {
        var script = SimulationScript.parse("""
                jetchat:
                  settings: {rate_limit: 0, dialect: {bare: true}}
                  keys: [{name: crm, key: k-1, scopes: [team]}]
                  tags: [{name: Novo}]
                  fields: [{kind: bot, name: fee, var_type: number, value: "5"}]
                  sub_flows: [{name: Menu, says: [um, dois]}]
                  subscribers: [{phone: "+5511", name: Rui, tags: [Novo], fields: {city: Porto}}]
                  products: [{name: Livro, variants: [{price: 30.5, qty: 1, track_stock: true}]}]
                  inbound: [{user_id: "5511", message: oi}]
                  customers: [{on: dois, says: sim, after: PT0S}]
                faults:
                  - {provider: jetchat, interface: send-text, fault: drop-after, every: 2}
                """);
        try (RunningSimulator scripted = new RunningSimulator(script)) {
            JetchatCaller demo = new JetchatCaller(scripted);
            for (int round = 0; round < 2; round++) {
                var rui = demo.get("/api/subscriber/get-info-by-user-id?user_id=%2B5511");
                assertThat(rui.at("/tags/0/name").asText()).isEqualTo("Novo");
                assertThat(demo.call("k-1", "GET /api/flow/tags", "").status()).isEqualTo(403);
                String user = "{\"user_ns\":\"" + rui.path("user_ns").asText() + "\",";
                demo.call("POST /api/subscriber/send-sub-flow-by-flow-name", user + "\"flow_name\":\"Menu\"}");
                assertThat(demo.get("/api/subscriber/chat-messages?include_bot=1&user_id=5511")
                                .path("data")
                                .findValuesAsText("content"))
                        .containsExactly("sim", "dois", "um", "oi");
                String add = user + "\"variant_id\":12359,\"qty\":2}";
                assertThat(demo.call("POST /api/subscriber/add-to-cart", add).body())
                        .isEqualTo("{\"message\":\"Out of stock\"}");
                demo.admin("reset", "");
            }
        }
    }

    @Test
    void everyMistakeInAScriptShouldBeReportedWithItsPlace() {
        assertThatThrownBy(() -> SimulationScript.parse("""
                        jetchat:
                          colour: blue
                          settings: {dialect: {zone: Mars}, shade: 1}
                          keys: [{}]
                          inbound: [{message: a}]
                          subscribers: [{name: nobody}]
                        faults:
                          - {provider: jetchat, interface: send, fault: drop-after}
                        """))
                .isInstanceOfSatisfying(InputException.class, refused -> assertThat(
                                refused.problems().stream().map(problem -> problem.path()))
                        .containsExactlyInAnyOrder(
                                "jetchat.colour",
                                "jetchat.settings.dialect",
                                "jetchat.settings.shade",
                                "jetchat.keys[0]",
                                "jetchat.inbound[0]",
                                "jetchat.subscribers[0]",
                                "faults[0].interface"));
    }
}
