package io.carillon.adapters.afilnet.client;

import static io.carillon.adapters.afilnet.AfilnetFixtures.anAccountAt;
import static io.carillon.adapters.afilnet.AfilnetFixtures.json;
import static io.carillon.adapters.afilnet.AfilnetFixtures.whatsapp;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.adapters.afilnet.AfilnetFixtures;
import io.carillon.adapters.wire.Answers;
import io.carillon.adapters.wire.server.FormCodec;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.domain.message.Content;
import io.carillon.domain.message.MediaKind;
import io.carillon.domain.message.Options;
import io.carillon.ports.provider.MessageSender.Reply;
import io.carillon.ports.provider.MessageSender.Request;
import io.carillon.ports.provider.Secret;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.ReceivedRequest;
import io.carillon.testkit.ScriptedProvider;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AfilnetSenderTest {
    private static final String OK = "{\"status\":\"SUCCESS\"}";

    @Test
    void sendShouldPostTheDocumentedForm() {
        ReceivedRequest sent = sent(account -> account.password(Secret.of("S3cr3t&=+%é")), text("test message"));
        assertThat(sent.line()).isEqualTo("POST /api/http/ HTTP/1.1");
        assertThat(sent.bodyText())
                .isEqualTo("class=chat&method=sendmessage&user=acme&password=S3cr3t%26%3D%2B%25%C3%A9"
                        + "&platform=whatsapp&platformid=100&destination=34600000000&message=test+message");
        assertThat(sent.headers()).noneMatch(header -> header.startsWith("Authorization"));
    }

    @Test
    void sendShouldKeepCredentialsInTheHeaderWhenBasic() {
        ReceivedRequest sent = sent(
                account -> account.user("a@é.es").password(Secret.of("pä:ss")).basic(), text("hi"));
        assertThat(sent.line()).isEqualTo("POST /api/basic/ HTTP/1.1");
        assertThat(sent.bodyText())
                .isEqualTo("class=chat&method=sendmessage&platform=whatsapp&platformid=100"
                        + "&destination=34600000000&message=hi");
        assertThat(sent.headers())
                .contains("Authorization: Basic " + Base64.getEncoder().encodeToString("a@é.es:pä:ss".getBytes(UTF_8)));
    }

    @Test
    void sendShouldCarryATokenWhenBearer() {
        ReceivedRequest sent =
                sent(account -> account.bearer(Secret.of("t0k.en")).bearerPath("/api/jwt"), text("hi"));
        assertThat(sent.line()).isEqualTo("POST /api/jwt HTTP/1.1");
        assertThat(sent.bodyText()).startsWith("class=chat&method=sendmessage&platform=");
        assertThat(sent.headers()).contains("Authorization: Bearer t0k.en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a&b=c+d%e", "50% + 1 = ? & #", "👍🏽 好的 ñ", "  two\r\nlines ", "%2B"})
    void sendShouldEncodeEveryText(String text) {
        assertThat(field(sent(account -> account, text(text)), "message")).isEqualTo(text);
    }

    @Test
    void sendShouldCarryALongText() {
        String text = "ñ👍".repeat(1333) + "!";
        assertThat(text).hasSize(4000);
        assertThat(field(sent(account -> account, text(text)), "message")).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(MediaKind.class)
    void sendShouldNameTheKindOfAFile(MediaKind kind) {
        var media = new Content.Media(kind, "https://www.example.com/f?a=1&b=2", Optional.empty(), Optional.empty());
        assertThat(sent(account -> account, request(media)).bodyText())
                .isEqualTo("class=chat&method=sendfile&user=acme&password=S3cr3t&platform=whatsapp&platformid=100"
                        + "&destination=34600000000&type=" + kind.name().toLowerCase(java.util.Locale.ROOT)
                        + "&fileurl=https%3A%2F%2Fwww.example.com%2Ff%3Fa%3D1%26b%3D2");
    }

    @Test
    void sendShouldAddThumbnailAndCaption() {
        var media = new Content.Media(
                MediaKind.IMAGE, "https://e.com/i.jpg", Optional.of("https://e.com/t.jpg"), Optional.of("so & so"));
        assertThat(sent(account -> account, request(media)).bodyText())
                .endsWith("&type=image&fileurl=https%3A%2F%2Fe.com%2Fi.jpg&thumburl=https%3A%2F%2Fe.com%2Ft.jpg"
                        + "&message=so+%26+so");
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING_USER,             Blocked, credentials",
        "MISSING_PASSWORD,         Blocked, credentials",
        "INCORRECT_USER_PASSWORD,  Blocked, credentials",
        "MISSING_CLASS,            Refused, invalid_request",
        "MISSING_METHOD,           Refused, invalid_request",
        "INCORRECT_CLASS,          Refused, invalid_request",
        "INCORRECT_METHOD,         Refused, invalid_request",
        "MISSING_COMPULSORY_PARAM, Refused, invalid_request",
        "CHANNEL_NOT_FOUND,        Refused, channel_not_found",
        "CHAT_NOT_FOUND,           Refused, conversation_not_found",
        "INCORRECT_FILETYPE,       Refused, invalid_media",
        "INCORRECT_FILEURL,        Refused, invalid_media",
        "INCORRECT_THUMBURL,       Refused, invalid_media",
        "NO_CREDITS,               Blocked, balance",
    })
    void sendShouldLookUpTheCodeWhateverTheStatus(String error, String outcome, String code) {
        for (int status : new int[] {200, 400, 401, 500, 503}) {
            assertOutcome(send(json(status, error(error))), outcome, code, error);
        }
        assertOutcome(
                send(json("{\"Status\":\" error \",\"error\":\" " + error.toLowerCase(java.util.Locale.ROOT) + "\"}")),
                outcome,
                code,
                error.toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            200 | {"status":"ERROR","error":"SOMETHING_NEW"} | Refused      | unrecognised     | SOMETHING_NEW
            200 | {"status":"ERROR"}                         | Refused      | unrecognised     | ``
            200 | {"status":"ERROR","error":17}              | Refused      | unrecognised     | 17
            503 | {"status":"ERROR","error":"BUSY"}          | Unavailable  | not_taken        | 503
            500 | {"status":"ERROR","error":"BUSY"}          | Undetermined | http_500         | 500
            401 | {"status":"ERROR","error":"WHO"}           | Blocked      | http_401         | 401
            401 | ``                                         | Blocked      | http_401         | 401
            200 | ``                                         | Undetermined | unreadable_reply | ``
            200 | <html><body>Error</body></html>            | Undetermined | unreadable_reply | ``
            200 | {"status":"SUCC                            | Undetermined | unreadable_reply | ``
            200 | {"status":"SUCCESS"} trailing              | Undetermined | unreadable_reply | ``
            200 | {"result":{}}                              | Undetermined | unreadable_reply | ``
            200 | {"status":null}                            | Undetermined | unreadable_reply | ``
            200 | {"status":"MAYBE"}                         | Undetermined | unreadable_reply | ``
            200 | ["SUCCESS"]                                | Undetermined | unreadable_reply | ``
            200 | "SUCCESS"                                  | Undetermined | unreadable_reply | ``
            """)
    void sendShouldNotGuess(int status, String body, String outcome, String code, String providerCode) {
        assertOutcome(send(json(status, body)), outcome, code, providerCode);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"SUCCESS\"}",
                "{\"status\":\"success\",\"result\":null}",
                "{\"STATUS\":\"Success\",\"result\":\"\"}",
                "\ufeff {\"status\":\"SUCCESS\",\"result\":[]}\n",
                "{\"status\":\"SUCCESS\",\"result\":{}}",
                "{\"result\":true,\"status\":\"SUCCESS\",\"took\":3}",
                "{\"status\":\"SUCCESS\",\"result\":{\"messageid\":\"1\",\"credits\":\"2\"},\"error\":\"\"}"
            })
    void sendShouldAcceptEverySuccess(String body) {
        for (int status : new int[] {200, 201, 404, 500, 503}) {
            Reply reply = send(json(status, body));
            assertThat(reply.result().of(0)).isEqualTo(new SendOutcome.Accepted(Optional.empty()));
            assertThat(reply.reference()).isEmpty();
        }
    }

    @Test
    void sendShouldRefuseWhatItCannotCarryWithoutARequest() {
        List<Address> two = List.of(new Address("34600000000"), new Address("34600000001"));
        List<Request> impossible = List.of(
                request(new Content.Html("<b>")),
                request(new Content.Link("https://e.com", Optional.empty())),
                new Request(two, new Content.Text("a"), Options.NONE, Optional.empty()));
        try (var provider = ScriptedProvider.doing(json(OK));
                var account = anAccountAt(provider.url()).open()) {
            assertThat(impossible).allSatisfy(request -> assertThat(
                            whatsapp(account).sender().send(request).result().of(0))
                    .isInstanceOf(SendOutcome.Refused.class));
            assertThat(provider.requests()).isEmpty();
        }
    }

    @Test
    void exchangeShouldShowTheRequestWithoutSecrets() {
        Reply reply = send(json("{\"status\":\"ERROR\",\"error\":\"S3cr3t is wrong\"}"));
        assertThat(reply.exchange().request()).contains("&user=acme&password=***&platform=whatsapp");
        assertThat(reply.toString() + reply.exchange()).doesNotContain("S3cr3t");
    }

    @Test
    void exchangeShouldNotShowAnEchoedHeader() {
        String header = Base64.getEncoder().encodeToString("acme:S3cr3t".getBytes(UTF_8));
        try (var provider = ScriptedProvider.doing(json("{\"headers\":{\"Authorization\":\"Basic " + header + "\"}}"));
                var account = anAccountAt(provider.url()).basic().open()) {
            Reply reply = whatsapp(account).sender().send(text("hello"));
            assertThat(reply.exchange().reply()).contains("Basic ***");
            assertThat(reply.toString()).doesNotContain(header);
        }
    }

    private static String error(String code) {
        return "{\"status\":\"ERROR\",\"error\":\"" + code + "\"}";
    }

    private static Request text(String text) {
        return request(new Content.Text(text));
    }

    private static Request request(Content content) {
        return new Request(List.of(new Address("34600000000")), content, Options.NONE, Optional.empty());
    }

    private static String field(ReceivedRequest request, String name) {
        return FormCodec.decode(request.body(), UTF_8).get(name).get(0);
    }

    private static ReceivedRequest sent(UnaryOperator<AfilnetFixtures> change, Request request) {
        try (var provider = ScriptedProvider.doing(json(OK));
                var account = change.apply(anAccountAt(provider.url())).open()) {
            Reply reply = whatsapp(account).sender().send(request);
            assertThat(reply.result().of(0)).isInstanceOf(SendOutcome.Accepted.class);
            return provider.requests().get(0);
        }
    }

    private static Reply send(Behaviour behaviour) {
        try (var provider = ScriptedProvider.doing(behaviour);
                var account = anAccountAt(provider.url()).open()) {
            return whatsapp(account).sender().send(text("hello"));
        }
    }

    private static void assertOutcome(Reply reply, String outcome, String code, String providerCode) {
        SendOutcome found = reply.result().of(0);
        assertThat(found.getClass().getSimpleName()).isEqualTo(outcome);
        Complaint complaint = Answers.failed(found).failure().orElseThrow();
        assertThat(complaint.code()).isEqualTo(code);
        assertThat(complaint.providerCode()).isEqualTo(providerCode);
    }
}
