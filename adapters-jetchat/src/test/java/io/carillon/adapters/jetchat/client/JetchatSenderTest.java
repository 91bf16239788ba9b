package io.carillon.adapters.jetchat.client;

import static io.carillon.adapters.jetchat.JetchatFixtures.OK;
import static io.carillon.adapters.jetchat.JetchatFixtures.aBotAt;
import static io.carillon.adapters.jetchat.JetchatFixtures.channel;
import static io.carillon.adapters.jetchat.JetchatFixtures.json;
import static io.carillon.adapters.jetchat.JetchatFixtures.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.adapters.wire.Answers;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.MediaKind;
import io.carillon.domain.message.Options;
import io.carillon.ports.provider.MessageSender.Reply;
import io.carillon.ports.provider.MessageSender.Request;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.ScriptedProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JetchatSenderTest {
    private static final String NS = "{\"user_ns\":\"f123u111\",";
    private static final String DOCUMENT =
            "POST /api/subscriber/send-content " + NS + "\"data\":{\"version\":\"v1\",\"content\":{\"messages\":[";
    private static final String USER = "{\"data\":{\"name\":\"Ana\",\"user_ns\":\"f123u111\"},\"status\":\"ok\"}";

    @Test
    void sendShouldWriteTheDocumentedDocuments() {
        assertSent(
                new Content.Text(" a\n\"b\" "),
                "POST /api/subscriber/send-text " + NS + "\"content\":\" a\\n\\\"b\\\" \"}");
        assertSent(
                media(MediaKind.IMAGE, Optional.of("so")),
                DOCUMENT + "{\"type\":\"image\",\"url\":\"https://e.com/f\"},{\"type\":\"text\",\"text\":\"so\"}]}}}");
        assertSent(
                media(MediaKind.VIDEO, Optional.of(" ")),
                DOCUMENT + "{\"type\":\"video\",\"url\":\"https://e.com/f\"}]}}}");
        assertSent(
                media(MediaKind.AUDIO, Optional.empty()),
                DOCUMENT + "{\"type\":\"audio\",\"url\":\"https://e.com/f\"}]}}}");
        assertSent(
                media(MediaKind.VOICE, Optional.empty()),
                DOCUMENT + "{\"type\":\"audio\",\"url\":\"https://e.com/f\"}]}}}");
        assertSent(
                media(MediaKind.DOCUMENT, Optional.empty()),
                DOCUMENT + "{\"type\":\"file\",\"url\":\"https://e.com/f\"}]}}}");
        assertSent(
                new Content.Link("https://e.com", Optional.of("See")),
                DOCUMENT + "{\"type\":\"text\",\"text\":\"See\\nhttps://e.com\"}]}}}");
        assertSent(
                new Content.Flow("f123s789"),
                "POST /api/subscriber/send-sub-flow " + NS + "\"sub_flow_ns\":\"f123s789\"}");
        assertSent(
                new Content.Flow("Welcome back"),
                "POST /api/subscriber/send-sub-flow-by-flow-name " + NS + "\"flow_name\":\"Welcome back\"}");
    }

    @Test
    void sendShouldUseTheUserIdWhereItCan() {
        try (var provider = ScriptedProvider.doing(json(OK));
                var account = aBotAt(provider.url()).open()) {
            Request request = request("user_id:5511999990000", new Content.Flow("f123s789"));
            assertThat(channel(account).sender().send(request).result().of(0)).isInstanceOf(SendOutcome.Accepted.class);
            assertThat(provider.requests()).hasSize(1);
            assertThat(shown(provider.requests().get(0)))
                    .isEqualTo("POST /api/subscriber/send-sub-flow-by-user-id "
                            + "{\"user_id\":\"5511999990000\",\"sub_flow_ns\":\"f123s789\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {USER, "{\"name\":\"Ana\",\"user_ns\":\"f123u111\"}"})
    void sendShouldAskForTheUserNsElsewhere(String user) {
        try (var provider = ScriptedProvider.doing(json(user), json(OK));
                var account = aBotAt(provider.url()).open()) {
            Request request = request("user_id:5511999990000", new Content.Text("hi"));
            assertThat(channel(account).sender().send(request).result().of(0)).isInstanceOf(SendOutcome.Accepted.class);
            assertThat(provider.requests().stream().map(r -> shown(r)))
                    .containsExactly(
                            "GET /api/subscriber/get-info-by-user-id?user_id=5511999990000",
                            "POST /api/subscriber/send-text " + NS + "\"content\":\"hi\"}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            400 | {"message":"User not found"}        | Refused
            404 | {"message":"Not Found"}             | Refused
            200 | {"data":null,"status":"ok"}         | Refused
            401 | {"message":"Unauthenticated."}      | Blocked
            429 | {"message":"Too Many Attempts."}    | Unavailable
            500 | {"message":"Server Error"}          | Unavailable
            200 | <html>                              | Unavailable
            200 | {"data":{"name":"x"}}               | Unavailable
            """)
    void sendShouldSendNothingWhenTheQuestionFails(int status, String body, String outcome) {
        try (var provider = ScriptedProvider.doing(json(status, body));
                var account = aBotAt(provider.url()).open()) {
            Request request = request("user_id:5511999990000", new Content.Text("hi"));
            SendOutcome found = channel(account).sender().send(request).result().of(0);
            assertThat(found.getClass().getSimpleName()).isEqualTo(outcome);
            assertThat(provider.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            200 | {"status":"error","message":"Something"}       | Refused      | invalid_request   | Something
            200 | {"status":"Error","error":"Else"}              | Refused      | invalid_request   | Else
            200 | {"success":false,"detail":"More"}              | Refused      | invalid_request   | More
            200 | {"status":"error","x":1}                       | Refused      | invalid_request   | {"status":"error","x":1}
            200 | {"status":"error","message":"Unauthenticated"} | Blocked      | credentials       | Unauthenticated
            400 | {"message":"Error message"}                    | Refused      | invalid_request   | Error message
            400 | {"message":"User not found"}                   | Refused      | invalid_recipient | User not found
            400 | {"message":"Invalid user ns"}                  | Refused      | invalid_recipient | Invalid user ns
            400 | {"message":"Too Many Attempts."}               | Unavailable  | not_taken         | Too Many Attempts.
            400 | {"message":"The data.content.messages.0.url must be a valid URL."} | Refused | invalid_media | The data.content.messages.0.url must be a valid URL.
            400 | {"message":"Data size is over 20000 characters"} | Refused    | content_too_long  | Data size is over 20000 characters
            401 | {"message":"Unauthenticated."}                 | Blocked      | credentials       | Unauthenticated.
            403 | {"message":"Missing scope Manage Flow"}        | Blocked      | permission        | Missing scope Manage Flow
            403 | <html>error code: 1010</html>                  | Unavailable  | not_the_api       | <html>error code: 1010</html>
            400 | <html>plain HTTP</html>                        | Unavailable  | not_the_api       | <html>plain HTTP</html>
            404 | {"message":"Not Found"}                        | Refused      | invalid_request   | Not Found
            404 | {"message":"The route api/x could not be found."} | Unavailable | not_the_api     | The route api/x could not be found.
            422 | {"message":"The user ns field is required.","errors":{"user_ns":["The user ns field is required."],"content":["Too short.","Too dull."]}} | Refused | invalid_request | user_ns: The user ns field is required.; content: Too short. Too dull.
            422 | {"message":"x","errors":{"user_ns":["The selected user ns is invalid."]}} | Refused | invalid_recipient | user_ns: The selected user ns is invalid.
            422 | {"message":"x","errors":{"content":["The content field is required."]}} | Refused | empty_content | content: The content field is required.
            429 | {"message":"Too Many Attempts."}               | Unavailable  | not_taken         | Too Many Attempts.
            503 | {"message":"Down"}                             | Unavailable  | not_taken         | Down
            500 | {"message":"Server Error"}                     | Undetermined | http_500          | Server Error
            502 | <html>Bad Gateway</html>                       | Undetermined | not_the_api       | <html>Bad Gateway</html>
            503 | {"status":"ok"}                                | Undetermined | contradictory_reply | {"status":"ok"}
            200 | {"data":{"id":1}}                              | Undetermined | unreadable_reply  | the reply does not say whether it was taken
            200 | {"message":"hm"}                               | Undetermined | unreadable_reply  | the reply does not say whether it was taken
            200 | ["ok"]                                         | Undetermined | unreadable_reply  | the reply does not say whether it was taken
            200 | ok                                             | Undetermined | unreadable_reply  | ok
            """)
    void sendShouldNameWhatHappened(int status, String body, String outcome, String code, String detail) {
        SendOutcome found = send(json(status, body)).result().of(0);
        assertThat(found.getClass().getSimpleName()).isEqualTo(outcome);
        Complaint complaint = Answers.failed(found).failure().orElseThrow();
        assertThat(complaint.code()).isEqualTo(code);
        assertThat(complaint.detail()).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OK,
                "{\"status\":\"OK\",\"data\":{}}",
                "{\"data\":{\"status\":\"ok\"}}",
                "{\"success\":true}",
                "\ufeff {\"status\":\"ok\"}\n"
            })
    void sendShouldAcceptEverySuccess(String body) {
        assertThat(send(json(body)).result().of(0)).isEqualTo(new SendOutcome.Accepted(Optional.empty()));
        assertThat(send(json(201, body)).result().of(0)).isEqualTo(new SendOutcome.Accepted(Optional.empty()));
    }

    @Test
    void sendShouldCutLongTexts() {
        SendOutcome found = send(json(400, "{\"message\":\"" + "x".repeat(1000) + "\"}"))
                .result()
                .of(0);
        assertThat(((SendOutcome.Refused) found).complaint().detail()).isEqualTo("x".repeat(300));
    }

    @Test
    void sendShouldObeyRetryAfterInWords() {
        var behaviour = Behaviour.reply(
                429,
                Map.of("Retry-After", "9"),
                "{\"message\":\"Too Many Attempts.\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(((SendOutcome.Unavailable) send(behaviour).result().of(0)).retryAfter())
                .contains(Duration.ofSeconds(9));
    }

    @Test
    void sendShouldRefuseWhatItCannotCarryWithoutARequest() {
        List<Address> two = List.of(new Address("f1u1"), new Address("f1u2"));
        List<Request> impossible = List.of(
                request("f1u1", new Content.Html("<b>")),
                request("f1u1", media(MediaKind.CONTACT, Optional.empty())),
                new Request(two, new Content.Text("a"), Options.NONE, Optional.empty()));
        try (var provider = ScriptedProvider.doing(json(OK));
                var account = aBotAt(provider.url()).open()) {
            assertThat(impossible).allSatisfy(request -> assertThat(
                            channel(account).sender().send(request).result().of(0))
                    .isInstanceOf(SendOutcome.Refused.class));
            assertThat(provider.requests()).isEmpty();
        }
    }

    @Test
    void nothingShouldShowTheKeyOrTheHeaders() {
        String echo = "{\"message\":\"key S3cr3tKey, team hush-hush\"}";
        try (var provider = ScriptedProvider.doing(json(400, echo));
                var account = aBotAt(provider.url())
                        .headers(Map.of("X-Team", "hush-hush"))
                        .open()) {
            Reply reply = channel(account).sender().send(request("f123u111", new Content.Text("hi")));
            assertThat(reply.exchange().request())
                    .startsWith("POST http://127.0.0.1")
                    .contains("\"content\":\"hi\"");
            assertThat(reply.toString() + reply.exchange() + account)
                    .doesNotContain("S3cr3t")
                    .doesNotContain("hush");
        }
    }

    private static Content media(MediaKind kind, Optional<String> caption) {
        return new Content.Media(kind, "https://e.com/f", Optional.of("https://e.com/t"), caption);
    }

    private static Request request(String to, Content content) {
        return new Request(List.of(new Address(to)), content, Options.NONE, Optional.empty());
    }

    private static void assertSent(Content content, String expected) {
        try (var provider = ScriptedProvider.doing(json(OK));
                var account = aBotAt(provider.url()).open()) {
            Reply reply = channel(account).sender().send(request("f123u111", content));
            assertThat(reply.result().of(0)).isInstanceOf(SendOutcome.Accepted.class);
            assertThat(provider.requests()).hasSize(1);
            assertThat(shown(provider.requests().get(0))).isEqualTo(expected);
            assertThat(provider.requests().get(0).headers()).contains("Content-Type: application/json");
        }
    }

    private static Reply send(Behaviour behaviour) {
        try (var provider = ScriptedProvider.doing(behaviour);
                var account = aBotAt(provider.url()).open()) {
            return channel(account).sender().send(request("f123u111", new Content.Text("hello")));
        }
    }
}
