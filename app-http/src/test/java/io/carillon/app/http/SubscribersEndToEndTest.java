package io.carillon.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class SubscribersEndToEndTest extends ServedApplication {
    private static final String ALL = "/v1/subscribers";

    private JsonNode take(String csv) {
        return client.post(ALL + "/import", csv, "Content-Type", "text/csv").json();
    }

    @Test
    void subscriberShouldBeKeptChangedAndFoundByPhone() {
        Client.Reply made = client.post(
                ALL, "{\"name\":\"Ann\",\"phone\":\"+8613800000000\",\"tags\":[\"gold\"],\"fields\":{\"age\":42}}");
        String one = ALL + "/" + made.json().path("id").asText();

        assertThat(made.status()).isEqualTo(201);
        assertThat(client.send("PUT", one + "/tags/new", null).status()).isEqualTo(200);
        assertThat(client.send("PUT", one + "/fields/day", "{\"value\":\"2026-03-01\",\"type\":\"date\"}")
                        .status())
                .isEqualTo(200);
        Client.Reply taken = client.post(ALL, "{\"phone\":\"+8613800000000\"}");
        assertThat(taken.code()).isEqualTo("phone_taken");
        assertThat(ALL + "/" + taken.json().path("subscriber").asText()).isEqualTo(one);
        Client.Reply flawed =
                client.post(ALL, "{\"phone\":\"138\",\"addresses\":[{\"channel\":\"nowhere\",\"address\":\"1\"}]}");
        assertThat(flawed.json().path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/phone", "/addresses/0/channel");

        client.post(
                "/v1/messages",
                "{\"channel\":\"sms\",\"to\":\"13800000000\",\"content\":{\"type\":\"text\",\"text\":\"hi\"}}");
        assertThat(client.get(one + "/timeline").json().path("data").size()).isEqualTo(1);
        assertThat(client.get("/v1/conversations")
                        .json()
                        .path("data")
                        .get(0)
                        .path("subscriber")
                        .asText())
                .isEqualTo(made.json().path("id").asText());
    }

    @Test
    void optedOutAddressShouldGetNothing() {
        assertThat(client.post("/v1/channels/sms/consent", "{\"address\":\"13800000001\",\"consent\":\"opted_out\"}")
                        .status())
                .isEqualTo(204);

        Client.Reply sent = client.post(
                "/v1/messages",
                "{\"channel\":\"sms\",\"to\":\"13800000001\",\"content\":{\"type\":\"text\",\"text\":\"hi\"}}");

        assertThat(sent.json().path("status").asText()).isEqualTo("suppressed");
        assertThat(client.get("/v1/events").response().body())
                .contains("\"type\":\"subscriber.opted_out\"", "\"address\":\"13800000001\"");
        assertThat(client.post("/v1/channels/nowhere/consent", "{\"address\":\"1\",\"consent\":\"opted_out\"}")
                        .code())
                .isEqualTo("channel_not_found");
    }

    @Test
    void importOfAnExportShouldChangeNothing() {
        JsonNode first = take("name,phone,email,tags,consent,field:shoe,field.number:age,address:sms\n"
                + "'=Ann,+34600000001,a@b.example,\"x;-y\",opted_out,007,-3,13800000001\n"
                + "Bob,,b@b.example,,,\" spaced \",,13800000002\n"
                + "Cid,138,,,,,,\n"
                + "Dan,,,,,,,12\n");
        assertThat(first.path("created").asInt()).isEqualTo(2);
        assertThat(first.path("refused").findValuesAsText("pointer")).containsExactly("phone", "address:sms");

        String export = client.get(ALL + "/export").response().body();
        JsonNode again = take(export);

        assertThat(export).contains("'=Ann", "\"'-y;x\"").doesNotContain("Cid");
        assertThat(again.toString())
                .isEqualTo("{\"created\":0,\"updated\":0,\"unchanged\":2,\"dry_run\":false,\"refused\":[]}");
        assertThat(client.get(ALL + "/export").response().body()).isEqualTo(export);
    }

    @Test
    void flowAndShopShouldBeToldAsNotSupportedWhereTheProviderHasNone() {
        assertThat(client.get("/v1/channels/sms/flow/tags").code()).isEqualTo("not_supported");
        assertThat(client.send("DELETE", "/v1/channels/sms/shop/carts/u1", null).code())
                .isEqualTo("not_supported");
        assertThat(client.get("/v1/channels/nowhere/shop/orders").code()).isEqualTo("channel_not_found");
    }
}
