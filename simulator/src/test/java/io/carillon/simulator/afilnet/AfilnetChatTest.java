package io.carillon.simulator.afilnet;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.simulator.RunningSimulator;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AfilnetChatTest {
    private static final String SUCCESS = "{\"status\":\"SUCCESS\"}";
    private static final String SOMEBODY = "34600000001";

    private final RunningSimulator simulator = new RunningSimulator();
    private final AfilnetCaller caller = new AfilnetCaller(simulator);

    @BeforeEach
    void reset() {
        assertThat(caller.admin("reset", "").path("reset").asBoolean()).isTrue();
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @Test
    void channelsShouldBeThoseOfTheDemoAccount() {
        assertThat(caller.call("getchatchannels").body())
                .isEqualTo("{\"status\":\"SUCCESS\",\"result\":{\"list\":["
                        + "{\"platformid\":\"100\",\"platform\":\"whatsapp\",\"name\":\"Support\"},"
                        + "{\"platformid\":\"7\",\"platform\":\"telegram\",\"name\":\"Bot\"},"
                        + "{\"platformid\":\"1\",\"platform\":\"webchat\",\"name\":\"Site\"}]}}");
    }

    @Test
    void sentMessageShouldBeReadBackAndMoveOnWithTheClock() {
        String text = "¡Señor! 👍🏽 a&b=c+d% 你好";
        assertThat(caller.send(SOMEBODY, text).body()).isEqualTo(SUCCESS);
        var row = caller.list("getmessages", SOMEBODY).get(0);
        assertThat(row.path("message").asText()).isEqualTo(text);
        assertThat(row.path("sent").asText()).isEqualTo("1");
        assertThat(row.path("status").asText()).isEqualTo("sent");
        caller.advance("PT1S");
        assertThat(caller.list("getmessages", SOMEBODY).at("/0/status").asText())
                .isEqualTo("delivered");
        caller.advance("PT1S");
        assertThat(caller.list("getchats", "").at("/0/status").asText()).isEqualTo("read");
        assertThat(caller.list("getunreadmessages", SOMEBODY)).isEmpty();
    }

    @Test
    void messageToTheUnreachableShouldStaySentAndFixedStatusesShouldStay() {
        caller.send("34600000020", "a");
        caller.send(SOMEBODY, "b");
        long id = caller.list("getmessages", SOMEBODY).at("/0/messageid").asLong();
        caller.admin("statuses", "{\"messageid\":" + id + ",\"status\":\"failed\"}");
        caller.advance("PT1H");
        assertThat(caller.list("getmessages", "34600000020").at("/0/status").asText())
                .isEqualTo("sent");
        assertThat(caller.list("getmessages", SOMEBODY).at("/0/status").asText())
                .isEqualTo("failed");
    }

    @Test
    void fileShouldNeedAChatAndShowItsCaptionOrAddress() {
        String file = "&destination=" + SOMEBODY + "&type=image&fileurl=https://e.com/a.jpg";
        assertThat(caller.call("sendfile", file).body()).contains("CHAT_NOT_FOUND");
        caller.send(SOMEBODY, "hi");
        assertThat(caller.call("sendfile", file).body()).isEqualTo(SUCCESS);
        assertThat(caller.call("sendfile", file + "&message=look&thumburl=https://e.com/t.jpg")
                        .body())
                .isEqualTo(SUCCESS);
        assertThat(caller.texts("getmessages", SOMEBODY)).containsExactly("hi", "https://e.com/a.jpg", "look");
        var received = caller.admin("received").at("/data/2");
        assertThat(received.at("/file/type").asText()).isEqualTo("image");
        assertThat(received.at("/file/thumburl").asText()).isEqualTo("https://e.com/t.jpg");
        assertThat(received.path("message").asText()).isEqualTo("look");
    }

    @ParameterizedTest
    @CsvSource({"caption, ''", "address, https://e.com/a.jpg", "caption_or_address, https://e.com/a.jpg"})
    void fileWithoutCaptionShouldBeShownAsTheSettingSays(String setting, String text) {
        caller.admin("settings", "{\"file_text\":\"" + setting + "\"}");
        caller.send("34600000000", "hi");
        caller.call("sendfile", "&destination=34600000000&type=image&fileurl=https://e.com/a.jpg");
        assertThat(caller.list("getmessages", "34600000000").at("/1/message").asText())
                .isEqualTo(text);
    }

    @Test
    void inboundMessagesShouldBeUnreadUntilReadingMarksThem() {
        caller.admin(
                "inbound", "[{\"destination\":\"1\",\"message\":\"one\"},{\"destination\":\"1\",\"message\":\"1\"}]");
        for (int round = 0; round < 2; round++) {
            assertThat(caller.texts("getunreadmessages", "1")).containsExactly("one", "1");
        }
        assertThat(caller.call("getunreadmessages", "&destination=1").body())
                .contains("\"issent\":\"0\",\"status\":\"unread\"");
        caller.admin("settings", "{\"mark_read_on_unread_fetch\":true}");
        assertThat(caller.texts("getunreadmessages", "1")).hasSize(2);
        assertThat(caller.texts("getunreadmessages", "1")).isEmpty();
        assertThat(caller.list("getmessages", "1").findValuesAsText("status")).containsExactly("read", "read");
    }

    @Test
    void outboundMessagesShouldLookAsIfSomebodyTypedThem() {
        caller.admin("outbound", "{\"destination\":\"1\",\"message\":\"from the panel\"}");
        assertThat(caller.list("getmessages", "1").at("/0/sent").asText()).isEqualTo("1");
        assertThat(caller.accepted()).isZero();
    }

    @Test
    void customersShouldWriteByThemselvesAndAnswer() {
        caller.admin("inbound", "{\"destination\":\"1\",\"message\":\"later\",\"after\":\"PT2S\"}");
        caller.admin(
                "customers",
                "[{\"platform\":\"telegram\",\"says\":\"no\",\"after\":\"PT0S\"},"
                        + "{\"on\":\"(?i)hello\",\"says\":[\"Hola\",\"¿sí?\"],\"after\":\"PT2S\"}]");
        caller.send("1", "Hello");
        caller.send("34600000020", "Hello");
        assertThat(caller.texts("getmessages", "1")).containsExactly("Hello");
        caller.advance("PT2S");
        assertThat(caller.texts("getunreadmessages", "1")).containsExactly("later", "Hola");
        caller.advance("PT2S");
        assertThat(caller.texts("getmessages", "1")).containsExactly("Hello", "later", "Hola", "¿sí?");
        assertThat(caller.admin("customers").at("/data/1/answered").asInt()).isEqualTo(1);
        assertThat(caller.admin("customers").at("/data/0/answered").asInt()).isZero();
        assertThat(caller.texts("getmessages", "34600000020")).containsExactly("Hello");
    }

    @Test
    void idsShouldGrowAlsoOverAReset() {
        caller.send("1", "a");
        caller.send("2", "b");
        long first = caller.list("getmessages", "1").at("/0/messageid").asLong();
        long second = caller.list("getmessages", "2").at("/0/messageid").asLong();
        assertThat(second).isEqualTo(first + 1);
        reset();
        caller.send("1", "c");
        assertThat(caller.list("getmessages", "1").at("/0/messageid").asLong()).isGreaterThan(second);
    }

    @Test
    void tenThousandChatsShouldBeThereAtOnce() {
        var seeded = caller.admin("seed", "{\"chats\":10000,\"messages\":5,\"unread\":2}");
        assertThat(seeded.path("messages").asInt()).isEqualTo(50_000);
        assertThat(caller.list("getchats", "")).hasSize(10_000);
        assertThat(caller.texts("getmessages", "34600009999"))
                .containsExactly("message 1", "message 2", "message 3", "message 4", "message 5");
        assertThat(caller.texts("getunreadmessages", "34600009999")).containsExactly("message 4", "message 5");
        assertThat(caller.admin("stats").path("chats").asInt()).isEqualTo(10_000);
        assertThat(caller.admin("chats?limit=2").path("data")).hasSize(2);
    }

    @Test
    void chatsShouldBeForgottenBeyondTheLimit() {
        caller.admin("settings", "{\"keep_messages\":3}");
        IntStream.range(0, 5).forEach(n -> caller.send("p" + n, "a"));
        assertThat(caller.list("getchats", "").findValuesAsText("destination")).containsExactly("p2", "p3", "p4");
        assertThat(caller.admin("stats").path("forgotten_chats").asInt()).isEqualTo(2);
    }

    @Test
    void statsShouldTellDuplicatesFromDifferentMessages() {
        caller.send("1", "a");
        caller.send("1", "a");
        caller.send("1", "b");
        caller.send("2", "a");
        simulator.post(
                "/api/http/",
                AfilnetCaller.LOGIN + "&method=sendmessage&platform=telegram&platformid=7&destination=1&message=a");
        var stats = caller.admin("stats");
        assertThat(stats.path("accepted_sends").asInt()).isEqualTo(5);
        assertThat(stats.path("unique_deliveries").asInt()).isEqualTo(4);
        assertThat(stats.path("duplicate_deliveries").asInt()).isEqualTo(1);
        var page = caller.admin("received?limit=2");
        assertThat(page.path("has_more").asBoolean()).isTrue();
        assertThat(caller.admin("received?after=" + page.path("next").asLong()).path("data"))
                .hasSize(3);
    }

    @Test
    void chatsShouldBeMissingOnlyWhenTheSettingSaysSo() {
        assertThat(caller.call("getchats").body()).contains("\"list\":[]");
        caller.admin("settings", "{\"no_chats_is_error\":true,\"send_opens_chat\":false}");
        assertThat(caller.call("getchats").body()).contains("CHAT_NOT_FOUND");
        assertThat(caller.send("1", "a").body()).contains("CHAT_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/basic", "/api/basic/"})
    void basicShouldTakeTheLoginFromTheHeader(String path) {
        assertThat(basic(path, "demo:demo").body()).contains("SUCCESS");
        assertThat(basic(path, "demo:nope").body()).contains("INCORRECT_USER_PASSWORD");
        var without = simulator.post(path, AfilnetCaller.LOGIN + "&method=getchatchannels");
        assertThat(without.status()).isEqualTo(401);
        assertThat(without.head()).contains("WWW-Authenticate: Basic ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/http", "/api/http/"})
    void everyWayInShouldReachTheChat(String path) {
        String all = AfilnetCaller.LOGIN + AfilnetCaller.ROUTE + "&method=sendmessage&destination=1&message=a%2Bb";
        assertThat(simulator.get(path + "?" + all).body()).isEqualTo(SUCCESS);
        assertThat(simulator.post(path, all).body()).isEqualTo(SUCCESS);
        assertThat(simulator.post(path + "?" + all, "").body()).isEqualTo(SUCCESS);
        StringBuilder parts = new StringBuilder();
        for (String pair : all.split("&")) {
            parts.append("--B\r\nContent-Disposition: form-data; name=\"")
                    .append(pair.split("=")[0])
                    .append("\"\r\n\r\n")
                    .append(pair.split("=")[1].replace("%2B", "+"))
                    .append("\r\n");
        }
        assertThat(simulator
                        .exchange("POST " + path, "multipart/form-data; boundary=B", parts + "--B--\r\n")
                        .body())
                .isEqualTo(SUCCESS);
        assertThat(caller.texts("getmessages", "1")).containsExactly("a+b", "a+b", "a+b", "a+b");
    }

    @Test
    void accountsShouldHaveAccessesChannelsAndAnAllowList() {
        caller.admin(
                "accounts",
                "{\"user\":\"acme\",\"password\":\"pw\",\"accesses\":{\"api1\":\"k1\"},"
                        + "\"channels\":[{\"platform\":\"operator\",\"platformid\":\"3\",\"name\":\"Desk\"}]}");
        assertThat(channels("acme", "pw")).contains("operator");
        assertThat(channels("api1", "k1")).contains("operator");
        assertThat(channels("api1", "pw")).contains("INCORRECT_USER_PASSWORD");
        assertThat(caller.admin("accounts").toString()).contains("api1").doesNotContain("k1", "\"pw\"");
        caller.admin("accounts", "{\"user\":\"acme\",\"allowed_ips\":[\"10.0.0.1\"]}");
        assertThat(channels("acme", "pw")).contains("INCORRECT_USER_PASSWORD");
        caller.admin("accounts", "{\"user\":\"acme\",\"allowed_ips\":[\"10.0.0.1\",\"127.0.0.1\"]}");
        assertThat(channels("acme", "pw")).contains("SUCCESS");
    }

    @Test
    void logShouldShowRequestsAndHideThePassword() {
        channels("demo", "hush-hush");
        caller.send("1", "hello");
        var log = caller.admin("log").path("data");
        assertThat(log.at("/0/method").asText()).isEqualTo("sendmessage");
        assertThat(log.at("/0/ip").asText()).isEqualTo("127.0.0.1");
        assertThat(log.at("/0/parameters/message").asText()).isEqualTo("hello");
        assertThat(log.at("/0/parameters/password").asText()).isEqualTo("***");
        assertThat(log.at("/0/reply").asText()).isEqualTo(SUCCESS);
        assertThat(log.toString() + caller.admin("requests")).doesNotContain("hush-hush");
    }

    @Test
    void dialectShouldBeChangedMemberByMember() {
        simulator.exchange(
                "PATCH /_sim/afilnet/settings", "application/json", "{\"dialect\":{\"list_style\":\"bare_array\"}}");
        caller.admin("settings", "{\"dialect\":{\"zone\":\"Europe/Madrid\"}}");
        caller.admin("inbound", "{\"destination\":\"1\",\"message\":\"a\",\"at\":\"2026-07-01T10:00:00Z\"}");
        assertThat(caller.call("getmessages", "&destination=1").body())
                .contains("\"result\":[{", "\"datetime\":\"2026-07-01 12:00:00\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            settings  | {"colour":1}
            settings  | {"dialect":{"zone":"Mars"}}
            settings  | {"dialect":{"list_style":"heap"}}
            settings  | {"delivered_delay_ms":-1}
            settings  | []
            accounts  | {"user":"x","password":""}
            accounts  | {"user":"x","channels":[{"platform":"fax","platformid":"1","name":"a"}]}
            inbound   | {"destination":"1"}
            inbound   | {"destination":"1","message":"a","user":"nobody"}
            inbound   | {"destination":"1","message":"a","platformid":"9"}
            inbound   | {"destination":"1","message":"a","at":"noon"}
            outbound  | [{"destination":"1","message":"a"},{"colour":1}]
            seed      | {"chats":0}
            seed      | {"chats":10,"messages":2,"unread":3}
            seed      | {"chats":100000,"messages":100000}
            seed      | {"platformid":"9"}
            statuses  | {"messageid":1,"status":"read"}
            statuses  | {"messageid":1}
            customers | {"says":"a","extno":"1"}
            faults    | {"interface":"sendmessage","fault":"lose"}
            """)
    void nonsenseShouldBeRefused(String route, String body) {
        var got = simulator.exchange("POST /_sim/afilnet/" + route, "application/json", body);
        assertThat(got.status()).as(got.body()).isEqualTo(400);
        assertThat(caller.admin("stats").path("chats").asInt()).isZero();
    }

    private String channels(String user, String password) {
        return simulator
                .post("/api/http/", "class=chat&method=getchatchannels&user=" + user + "&password=" + password)
                .body();
    }

    private RunningSimulator.Got basic(String path, String login) {
        String header = "Authorization: Basic "
                + Base64.getEncoder().encodeToString(login.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return simulator.exchange(
                "POST " + path, "application/x-www-form-urlencoded\r\n" + header, "class=chat&method=getchatchannels");
    }
}
