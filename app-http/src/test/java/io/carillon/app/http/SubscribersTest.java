package io.carillon.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.subscriber.FieldType;
import io.carillon.domain.subscriber.ProfilePart;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscribersTest extends ServedFake {
    private static final String ALL = "/v1/subscribers";
    private static final String ONE = ALL + "/" + FakePeople.ID;

    @Test
    void subscriberShouldShowEverythingKnown() {
        Client.Reply reply = client.get(ONE);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.response().body())
                .isEqualTo("{\"id\":\"" + FakePeople.ID + "\",\"name\":\"\u9648 & Co\",\"first_name\":null,"
                        + "\"last_name\":null,\"email\":\"c@example.org\",\"phone\":\"+8613800000000\",\"addresses\":["
                        + "{\"channel\":\"bot\",\"address\":\"u1\",\"by_phone\":false,\"consent\":\"opted_in\","
                        + "\"consent_since_at\":\"2026-11-01T12:00:00Z\"},"
                        + "{\"channel\":\"sms\",\"address\":\"13800000000\",\"by_phone\":true,\"consent\":\"opted_out\","
                        + "\"consent_since_at\":\"2026-11-01T12:00:00Z\"}],"
                        + "\"tags\":[\"gold\",\"new\"],\"fields\":{\"since\":\"2026-03-01\",\"vip\":true},"
                        + "\"field_types\":{\"since\":\"date\",\"vip\":\"boolean\"},\"consent\":\"mixed\","
                        + "\"merged_into\":null,\"parts\":[],\"created_at\":\"2026-11-01T12:00:00Z\","
                        + "\"updated_at\":\"2026-11-01T12:00:00Z\"}");
        assertThat(client.get(ALL + "/" + FakePeople.OTHER).code()).isEqualTo("subscriber_not_found");
        assertThat(client.get(ALL + "/nobody").code()).isEqualTo("subscriber_not_found");
    }

    @Test
    void listShouldPassItsFiltersOn() {
        Client.Reply reply = client.get(ALL + "?q=chen&tag=gold&channel=bot&limit=7");

        assertThat(reply.json().path("data").size()).isEqualTo(1);
        assertThat(offer.people.lastQuery.q()).contains("chen");
        assertThat(offer.people.lastQuery.tag()).contains("gold");
        assertThat(offer.people.lastQuery.channel()).contains("bot");
        assertThat(offer.people.lastQuery.limit()).isEqualTo(7);
        Client.Reply bad = client.get(ALL + "?after=broken&limit=0&colour=red");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.json().path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("limit", "colour", "after");
    }

    @Test
    void creationShouldTakeProfileAddressesTagsAndTypedFields() {
        Client.Reply reply = client.post(
                ALL,
                "{\"name\":\"Ann\",\"phone\":\"+34 600\",\"last_name\":null,"
                        + "\"addresses\":[{\"channel\":\"bot\",\"address\":\"u1\"}],\"tags\":[\"gold\"],"
                        + "\"fields\":{\"n\":1.50,\"b\":true,\"t\":\"x\",\"a\":[1, \"2\"],\"gone\":null,"
                        + "\"d\":{\"value\":\"2026-03-01\",\"type\":\"date\"},"
                        + "\"at\":{\"type\":\"datetime\",\"value\":\"2026-03-01T10:00:00+02:00\"}}}");

        assertThat(reply.status()).isEqualTo(201);
        var draft = offer.people.lastDraft;
        assertThat(draft.profile()).isEqualTo(Map.of(ProfilePart.NAME, "Ann", ProfilePart.PHONE, "+34 600"));
        assertThat(draft.addresses().toString()).contains("bot", "u1");
        assertThat(draft.fields().keySet()).containsExactlyInAnyOrder("n", "b", "t", "a", "d", "at");
        assertThat(draft.fields().get("n").text()).isEqualTo("1.5");
        assertThat(draft.fields().get("a").text()).isEqualTo("[1,\"2\"]");
        assertThat(draft.fields().get("d").type()).isEqualTo(FieldType.DATE);
        assertThat(draft.fields().get("at").text()).isEqualTo("2026-03-01T08:00:00Z");
    }

    @Test
    void creationShouldPointToAllThatIsWrong() {
        Client.Reply reply = client.post(
                ALL,
                "{\"name\":\"  \",\"email\":7,\"addresses\":[{\"channel\":\"bot\"},\"u1\"],\"tags\":[\"\"],\"nick\":1,"
                        + "\"fields\":{\"o\":{\"v\":1},\"d\":{\"value\":\"soon\",\"type\":\"date\"},\"n\":{\"value\":1,\"type\":\"text\"}}}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("errors").findValuesAsText("pointer"))
                .contains(
                        "/name",
                        "/email",
                        "/addresses/0/address",
                        "/addresses/1",
                        "/tags/0",
                        "/nick",
                        "/fields/o/v",
                        "/fields/d/value",
                        "/fields/n/value");
        assertThat(offer.people.told).isEmpty();
    }

    @Test
    void changeShouldClearWhatIsNull() {
        String body = "{\"name\":null,\"email\":\"a@b.c\",\"add_addresses\":[{\"channel\":\"sms\",\"address\":\"1\"}]}";

        assertThat(client.send("PATCH", ONE, body).status()).isEqualTo(200);

        assertThat(offer.people.told.get(0))
                .contains("NAME=Optional.empty", "EMAIL=Optional[a@b.c]", "channel=sms, address=1");
        assertThat(client.send("PATCH", ONE, "{}").code()).isEqualTo("invalid_request");
    }

    @Test
    void conflictShouldNameTheOwner() {
        offer.people.outcome = Optional.of(new Change.Conflict(
                FakePeople.OTHER, new Problem("/phone", "phone_taken", "belongs to somebody else")));

        Client.Reply reply = client.send("PATCH", ONE, "{\"phone\":\"+34600000000\"}");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.code()).isEqualTo("phone_taken");
        assertThat(reply.json().path("subscriber").asText()).isEqualTo(FakePeople.OTHER.toString());
        assertThat(reply.json().path("errors").get(0).path("pointer").asText()).isEqualTo("/phone");
        offer.people.outcome = Optional.of(
                new Change.Conflict(FakePeople.OTHER, new Problem("/addresses/0", "address_taken", "is taken")));
        assertThat(client.post(ALL, "{\"name\":\"x\"}").code()).isEqualTo("address_taken");
    }

    @Test
    void unclearChangeShouldNotBeRepeatedUnderItsKey() {
        offer.people.outcome = Optional.of(
                new Change.ProviderFailed("bot", new Answer.Unclear<Void>(Complaint.of("timeout", "no answer"))));

        Client.Reply first = client.send("PUT", ONE + "/tags/gold", null, "Idempotency-Key", "k1");
        Client.Reply second = client.send("PUT", ONE + "/tags/gold", null, "Idempotency-Key", "k1");

        assertThat(first.status()).isEqualTo(504);
        assertThat(first.code()).isEqualTo("outcome_unknown");
        assertThat(first.json().path("detail").asText()).contains("bot", "no answer");
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(offer.people.told).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /tags/a%20b | | add [a b] | 200",
                "DELETE | /tags/gold | | remove [gold] | 200",
                "PUT | /fields/age | {\"value\":7} | age = number 7 | 200",
                "PUT | /fields/age | {\"value\":\"7\"} | age = text 7 | 200",
                "PUT | /fields/age | {\"value\":\"7\",\"type\":\"number\"} | age = number 7 | 200",
                "PUT | /fields/day | {\"type\":\"date\",\"value\":\"2026-03-01\"} | day = date 2026-03-01 | 200",
                "PUT | /fields/age | {\"value\":null} | age = nothing | 200",
                "DELETE | /fields/age | | age = nothing | 200",
                "POST | /unmerge | | unmerge | 200",
                "POST | /consent | {\"consent\":\"opted_out\"} | opted_out everywhere | 200",
                "POST | /consent | {\"consent\":\"opted_in\",\"channel\":\"sms\",\"address\":\"138\"} | opted_in 138 | 200",
                "DELETE | '' | | delete | 204",
            })
    void partsShouldBeChanged(String method, String path, String body, String told, int status) {
        Client.Reply reply = client.send(method, ONE + path, body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(offer.people.told).containsExactly(told);
        assertThat(client.send(method, ALL + "/" + FakePeople.OTHER + path, body)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /fields/age | {} | /value",
                "PUT | /fields/age | {\"value\":{}} | /value",
                "PUT | /fields/age | {\"value\":\"x\",\"type\":\"number\"} | /value",
                "PUT | /fields/age | {\"value\":\"x\",\"type\":\"colour\"} | /type",
                "PUT | /fields/%20 | {\"value\":\"x\"} | field",
                "POST | /merge | {} | /into",
                "POST | /merge | {\"into\":\"x\"} | /into",
                "POST | /consent | {\"consent\":\"maybe\"} | /consent",
                "POST | /consent | {\"consent\":\"opted_in\",\"channel\":\"sms\"} | /address",
            })
    void badPartShouldBePointedTo(String method, String path, String body, String pointer) {
        Client.Reply reply = client.send(method, ONE + path, body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("errors").findValuesAsText("pointer")).containsExactly(pointer);
        assertThat(offer.people.told).isEmpty();
    }

    @Test
    void mergeShouldAnswerWithThePersonWhoIsLeft() {
        String body = "{\"into\":\"" + FakePeople.ID + "\"}";

        assertThat(client.post(ALL + "/" + FakePeople.OTHER + "/merge", body)
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo(FakePeople.ID.toString());
        offer.people.outcome = Optional.of(new Change.Invalid(List.of(new Problem("", "same", "is the same"))));
        assertThat(client.post(ONE + "/merge", body)
                        .json()
                        .path("errors")
                        .get(0)
                        .path("pointer")
                        .asText())
                .isEqualTo("/into");
    }

    @Test
    void consentOfAnAddressShouldNeedNoSubscriber() {
        String path = "/v1/channels/sms/consent";

        assertThat(client.post(path, "{\"address\":\"138\",\"consent\":\"opted_out\"}")
                        .status())
                .isEqualTo(204);

        assertThat(offer.people.told).containsExactly("opted_out sms 138");
        assertThat(client.post(path, "{\"consent\":\"opted_out\"}").status()).isEqualTo(422);
        offer.people.problems = List.of(new Problem("/address", "invalid_recipient", "too short"));
        assertThat(client.post(path, "{\"address\":\"1\",\"consent\":\"opted_in\"}")
                        .status())
                .isEqualTo(422);
        offer.people.problems = List.of(new Problem("/channel", "unknown_channel", "no such channel"));
        assertThat(client.post(path, "{\"address\":\"1\",\"consent\":\"opted_in\"}")
                        .code())
                .isEqualTo("channel_not_found");
    }

    @Test
    void timelineShouldListMessages() {
        assertThat(client.get(ONE + "/timeline")
                        .json()
                        .path("data")
                        .get(0)
                        .path("direction")
                        .asText())
                .isEqualTo("inbound");
        assertThat(client.get(ONE + "/timeline?after=x").status()).isEqualTo(422);
        assertThat(client.get(ALL + "/" + FakePeople.OTHER + "/timeline").status())
                .isEqualTo(404);
    }
}
