package io.carillon.simulator.apiusb;

import static io.carillon.simulator.apiusb.SocketCaller.ONE;
import static io.carillon.simulator.apiusb.SocketCaller.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.simulator.apiusb.SocketCaller.Got;
import io.carillon.simulator.script.SimulationScript;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiusbPlatformTest {
    private static final String LIST = "Platform.ChatMessage.GetMessageList";
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
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "item-list|{'item':[{'other_uuid':'A','chat_message_id':'I'},{'other_uuid':'B','chat_message_id':'J'}],'id':'I'}",
                "item-object|{'item':[{'other_uuid':'A','chat_message_id':'I'},{'other_uuid':'B','chat_message_id':'J'}]}",
                "item_map|{'item':{'A':'I','B':'J'}}",
                "item-map-object|{'item':{'A':{'other_uuid':'A','chat_message_id':'I'},'B':{'other_uuid':'B','chat_message_id':'J'}}}",
                "id-only|{'id':'I'}"
            })
    void replyShouldHaveTheShapeOfTheMode(String mode, String data) {
        try (SocketCaller fresh = new SocketCaller()) {
            fresh.admin("PATCH", "settings", "{\"reply_mode\":\"" + mode + "\"}");
            long first = fresh.clock().millis();
            String expected = data.replace('\'', '"')
                    .replace("I", Long.toString(first))
                    .replace("J", Long.toString(first + 1))
                    .replace("A", ONE)
                    .replace("B", TWO);
            assertThat(fresh.bulk(ONE + "," + TWO, "hello", "").body())
                    .isEqualTo("{\"ret\":200,\"data\":" + expected + ",\"msg\":\"\"}");
        }
    }

    @Test
    void itemShouldBeOneObjectWhenThereIsOneReceiver() {
        caller.admin("PATCH", "settings", "{\"reply_mode\":\"item-object\"}");
        JsonNode item = caller.bulk(ONE, "hello", "").json().at("/data/item");
        assertThat(item.path("other_uuid").asText()).isEqualTo(ONE);
        assertThat(item.path("chat_message_id").isTextual()).isTrue();
    }

    @Test
    void dataShouldBeAnObjectWhenItIsEmpty() {
        caller.admin("PATCH", "settings", "{\"reply_mode\":\"id-only\"}");
        assertThat(caller.bulk("nobody", "hello", "").body()).isEqualTo("{\"ret\":200,\"data\":{},\"msg\":\"\"}");
    }

    @Test
    void unknownReceiversShouldBeLeftOutOrRefused() {
        caller.admin("POST", "members", "{\"uuid\":\"" + TWO + "\",\"known\":false}");
        caller.admin("POST", "members", "[{\"uuid\":\"short\"}]");
        JsonNode item = caller.bulk(ONE + "," + TWO + ",short,short2", "hello", "&ext_data=x")
                .json()
                .at("/data/item");
        assertThat(item.findValuesAsText("other_uuid")).containsExactly(ONE, "short");
        JsonNode call = caller.received().get(0);
        assertThat(call.path("uuids")).hasSize(4);
        assertThat(call.path("unknown")).hasSize(2);
        assertThat(call.path("ids")).hasSize(2);
        assertThat(call.path("ext_data").asText()).isEqualTo("x");
        caller.admin("PATCH", "settings", "{\"refuse_unknown\":true}");
        assertThat(caller.bulk(ONE + "," + TWO, "again", "").msg()).isEqualTo("非法请求：chat_message_to_uuid参数错误");
        assertThat(caller.stats().path("deliveries").asInt()).isEqualTo(2);
    }

    @Test
    void receiversShouldBeLimited() {
        assertThat(caller.bulk(String.join(",", Collections.nCopies(200, ONE)), "a", "")
                        .ret())
                .isEqualTo(200);
        assertThat(caller.bulk(String.join(",", Collections.nCopies(201, ONE)), "a", "")
                        .body())
                .contains("{\"ret\":400,\"data\":{}");
        caller.admin("PATCH", "settings", "{\"recipient_limit\":1}");
        assertThat(caller.bulk(ONE + "," + TWO, "a", "").msg())
                .isEqualTo("非法请求：chat_message_to_uuid.count应该小于等于1, 但现在chat_message_to_uuid.count = 2");
    }

    @Test
    void everyDeliveryShouldBeCounted() {
        caller.bulk(ONE + "," + TWO, "a", "");
        caller.bulk(TWO, "a", "");
        caller.bulk(TWO, "b", "");
        caller.call("Platform.ChatMessage.Send", SocketCaller.message(ONE, "b"));
        JsonNode stats = caller.stats();
        assertThat(stats.path("accepted_calls").asInt()).isEqualTo(4);
        assertThat(stats.at("/accepted_by_service/BulkSend").asInt()).isEqualTo(3);
        assertThat(stats.path("deliveries").asInt()).isEqualTo(5);
        assertThat(stats.path("unique_deliveries").asInt()).isEqualTo(4);
        assertThat(stats.path("duplicate_deliveries").asInt()).isEqualTo(1);
        assertThat(stats.path("requests").asInt()).isEqualTo(4);
    }

    @Test
    void sendShouldAnswerTheIdAndRefuseNobody() {
        Got got = caller.call("Platform.ChatMessage.Send", SocketCaller.message(ONE, "b"));
        assertThat(got.json().at("/data/id").isTextual()).isTrue();
        assertThat(caller.call("Platform.ChatMessage.Send", SocketCaller.message("nobody", "b"))
                        .ret())
                .isEqualTo(400);
    }

    @Test
    void structuresShouldBeRefusedWhereATextBelongs() {
        for (String data : List.of("[1]", "{\"a\":1}")) {
            Got got = caller.post(
                    "/api/platform?s=" + SocketCaller.SEND,
                    "application/json",
                    "{\"chat_message_to_uuid\":\"" + ONE + "\",\"chat_message_data\":" + data + "}");
            assertThat(got.msg()).isEqualTo("非法请求：参数chat_message_data的JSON数据格式错误");
        }
        assertThat(caller.call(SocketCaller.SEND, "chat_message_to_uuid[]=" + ONE)
                        .ret())
                .isEqualTo(400);
    }

    @Test
    void tokenShouldBeGoodUntilItExpires() {
        caller.admin("PATCH", "settings", "{\"token_required\":true}");
        caller.admin("POST", "apps", "{\"app_key\":\"demo\",\"token_lifetime_seconds\":60}");
        JsonNode data = caller.call("App.Auth.ApplyToken", "app_key=demo&app_secret=demo&uid=7")
                .json()
                .path("data");
        assertThat(data.path("expire_at").asLong())
                .isEqualTo(caller.clock().instant().getEpochSecond() + 60);
        assertThat(data.path("expire_time").asText()).matches("2026-11-.. \\d\\d:\\d\\d:\\d\\d");
        String token = data.path("access_token").asText();
        caller.clock().advance(Duration.ofSeconds(59));
        assertThat(withToken(token)).isEqualTo(200);
        caller.clock().advance(Duration.ofSeconds(1));
        assertThat(withToken(token)).isEqualTo(406);
        assertThat(withToken("")).isEqualTo(406);
        assertThat(withToken("a.b.c")).isEqualTo(406);
        assertThat(withToken(caller.token() + "x")).isEqualTo(406);
    }

    @Test
    void tokenShouldBeEmptyWhenItIsRefused() {
        assertThat(caller.call("App.Auth.ApplyToken", "app_key=demo&app_secret=wrong")
                        .body())
                .isEqualTo(
                        "{\"ret\":200,\"data\":{\"access_token\":\"\",\"expire_at\":0,\"expire_time\":\"\"},\"msg\":\"\"}");
        assertThat(caller.call("App.Auth.ApplyToken", "app_key=nobody&app_secret=x")
                        .ret())
                .isEqualTo(200);
    }

    @Test
    void tokenShouldDependOnItsApplication() {
        caller.admin("PATCH", "settings", "{\"token_required\":true}");
        String token = caller.token();
        caller.admin("POST", "apps", "{\"app_key\":\"demo\",\"user_allowed\":false}");
        assertThat(withToken(token)).isEqualTo(408);
        caller.admin("POST", "apps", "{\"app_key\":\"demo\",\"enabled\":false}");
        assertThat(withToken(token)).isEqualTo(407);
        assertThat(caller.token()).isEmpty();
        caller.admin("DELETE", "apps/demo", "");
        assertThat(withToken(token)).isEqualTo(407);
        caller.reset();
        caller.admin("PATCH", "settings", "{\"token_required\":true}");
        assertThat(withToken(token)).isEqualTo(200);
        caller.admin("DELETE", "tokens", "");
        assertThat(withToken(token)).isEqualTo(406);
        assertThat(withToken(caller.token())).isEqualTo(200);
    }

    @Test
    void listsShouldTellWhoWroteAMessageInTheDocumentsWords() {
        caller.bulk(ONE, "hello", "");
        caller.admin("POST", "messages", "{\"uuid\":\"" + TWO + "\",\"data\":\"hi\",\"after\":\"PT2S\"}");
        assertThat(items(ALL, "")).hasSize(1);
        caller.clock().advance(Duration.ofSeconds(2));
        JsonNode items = items(ALL, "");
        assertThat(items.findValuesAsText("chat_message_data")).containsExactly("hi", "hello");
        assertThat(items.findValuesAsText("chat_message_io")).containsExactly("out", "in");
        assertThat(items.findValuesAsText("chat_message_to_uuid")).containsExactly(TWO, ONE);
        assertThat(items.get(0).fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "uuid",
                        "chat_message_to_uuid",
                        "chat_message_type",
                        "chat_message_data",
                        "chat_message_is_read",
                        "chat_message_io",
                        "add_time");
        assertThat(items.get(0).path("add_time").asText()).hasSize(19);
        assertThat(items(LIST, "chat_message_to_uuid=" + TWO)).hasSize(1);
        caller.admin("POST", "read", "{\"uuid\":\"" + ONE + "\"}");
        assertThat(items(ALL, "").findValuesAsText("chat_message_is_read")).containsExactly("0", "1");
    }

    @Test
    void listsShouldBeRead() {
        for (int at = 1; at <= 5; at++) {
            caller.bulk(ONE, "m" + at, "");
        }
        assertThat(texts(ALL, "perpage=2&page=2")).containsExactly("m3", "m2");
        assertThat(texts(ALL, "perpage=2&page=4")).isEmpty();
        assertThat(texts(ALL, "perpage=2&page=9223372036854775807")).isEmpty();
        assertThat(texts(LIST, "perpage=2")).containsExactly("m1", "m2");
        long second = items(LIST, "").get(1).path("id").asLong();
        assertThat(texts(LIST, "perpage=2&last_id=" + second)).containsExactly("m3", "m4");
        assertThat(texts(LIST, "direction=up&last_id=" + second)).containsExactly("m1");
        assertThat(texts(LIST, "direction=up&perpage=2")).containsExactly("m5", "m4");
        assertThat(caller.call(LIST, "chat_message_to_uuid=" + TWO).body())
                .isEqualTo("{\"ret\":200,\"data\":{\"items\":[]},\"msg\":\"\"}");
    }

    @Test
    void customersShouldAnswer() {
        caller.admin(
                "POST",
                "customers",
                "[{\"from\":\"" + ONE
                        + "\",\"on\":\"(?i)hello\",\"says\":[\"好\",\"1\"],\"after\":\"PT1S\",\"times\":1}]");
        caller.bulk(ONE + "," + TWO, "Hello you", "");
        caller.bulk(ONE, "hello again", "");
        caller.clock().advance(Duration.ofSeconds(1));
        assertThat(texts(LIST, "direction=up&perpage=1")).containsExactly("好");
        caller.clock().advance(Duration.ofSeconds(1));
        assertThat(texts(LIST, "chat_message_to_uuid=" + ONE)).containsExactly("Hello you", "hello again", "好", "1");
        assertThat(caller.get("/_sim/apiusb/customers")
                        .json()
                        .at("/data/0/answered")
                        .asInt())
                .isEqualTo(1);
        caller.admin("DELETE", "customers", "");
        assertThat(caller.get("/_sim/apiusb/customers").json().path("data")).isEmpty();
    }

    @Test
    void scriptShouldShapeThePlatformAndComeBackAfterAReset() {
        SimulationScript script = SimulationScript.parse("""
                apiusb:
                  settings: {token_required: true, reply_mode: id-only, recipient_limit: 1}
                  apps: [{app_key: shop, app_secret: hush, token_lifetime_seconds: 5}]
                  members: [{uuid: "7"}]
                  customers: {says: ok, after: PT0S}
                  messages: [{uuid: "7", data: first}]
                faults:
                  - {provider: apiusb, interface: GetAllMessageList, fault: duplicate, next: 1}
                """);
        try (SocketCaller scripted = new SocketCaller(script)) {
            for (int round = 0; round < 2; round++) {
                String token = scripted.call("App.Auth.ApplyToken", "app_key=shop&app_secret=hush")
                        .json()
                        .at("/data/access_token")
                        .asText();
                assertThat(scripted.bulk("7", "hello", "&access_token=" + token)
                                .json()
                                .at("/data/id")
                                .asText())
                        .isNotEmpty();
                JsonNode items =
                        scripted.call(ALL, "access_token=" + token).json().at("/data/items");
                assertThat(items.findValuesAsText("chat_message_data"))
                        .containsExactly("ok", "ok", "hello", "hello", "first", "first");
                scripted.reset();
            }
            assertThat(scripted.get("/_sim/apiusb/apps").body())
                    .contains("shop")
                    .doesNotContain("hush");
        }
    }

    @Test
    void scriptShouldTellEveryMistake() {
        var refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                io.carillon.simulator.input.InputException.class, () -> SimulationScript.parse("""
                        apiusb:
                          colour: blue
                          settings: {reply_mode: song, recipient_limit: 0, shade: 1}
                          apps: [{app_key: ""}, 1]
                          members: [{known: true}]
                          customers: [{on: "("}]
                          messages: [{uuid: a}, {uuid: a, data: b, after: soon}]
                        faults:
                          - {provider: apiusb, interface: send, fault: delay, delay_ms: 1}
                        """));
        assertThat(refused.problems().stream().map(problem -> problem.path()))
                .containsExactlyInAnyOrder(
                        "apiusb.colour",
                        "apiusb.settings.reply_mode",
                        "apiusb.settings.recipient_limit",
                        "apiusb.settings.shade",
                        "apiusb.apps[0]",
                        "apiusb.apps[1]",
                        "apiusb.members[0]",
                        "apiusb.customers[0].on",
                        "apiusb.customers[0].says",
                        "apiusb.messages[0]",
                        "apiusb.messages[1]",
                        "faults[0].interface");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settings {\"reply_mode\":\"song\"}",
                "settings []",
                "settings {\"colour\":1}",
                "apps {\"app_key\":\"\"}",
                "apps {\"app_key\":\"a\",\"token_lifetime_seconds\":0}",
                "members {}",
                "messages {\"uuid\":\"a\"}",
                "messages {\"uuid\":\"a\",\"data\":\"b\",\"after\":\"-PT1S\"}",
                "customers {}",
                "customers {\"says\":\"a\",\"on\":\"(\"}"
            })
    void adminShouldRefuseNonsense(String routeAndBody) {
        String[] parts = routeAndBody.split(" ", 2);
        Got got = caller.post("/_sim/apiusb/" + parts[0], "application/json", parts[1]);
        assertThat(got.status()).as(got.body()).isEqualTo(400);
        assertThat(got.body()).contains("\"error\"");
    }

    private int withToken(String token) {
        return caller.bulk(ONE, "hello", "&access_token=" + token).ret();
    }

    private JsonNode items(String service, String form) {
        return caller.call(service, form).json().at("/data/items");
    }

    private List<String> texts(String service, String form) {
        return items(service, form).findValuesAsText("chat_message_data");
    }
}
