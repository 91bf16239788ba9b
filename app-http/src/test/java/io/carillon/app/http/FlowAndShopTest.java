package io.carillon.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.flow.FlowField;
import io.carillon.domain.subscriber.FieldType;
import io.carillon.ports.provider.Answer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowAndShopTest extends ServedFake {
    private static final String BOT = "/v1/channels/bot";
    private static final Complaint COMPLAINT =
            new Complaint("invalid_request", "422", "name: is needed; price: too low");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /flow/subflows | | subflows | 200 | {\"data\":[{\"id\":\"s1\",\"name\":\"Welcome\"}],\"has_more\":false,\"next\":null}",
                "GET | /flow/tags | | tags | 200 | {\"data\":[{\"id\":\"t1\",\"name\":\"gold\"}],\"has_more\":false,\"next\":null}",
                "POST | /flow/tags | {\"name\":\"new\"} | create tag new | 201 | {\"id\":\"t2\",\"name\":\"new\"}",
                "DELETE | /flow/tags/a%20b | | delete tag a b | 204 | ",
                "POST | /flow/fields | {\"name\":\"points\",\"type\":\"number\",\"kind\":\"bot\",\"value\":7} | create field | 201 "
                        + "| {\"id\":\"f1\",\"name\":\"points\",\"type\":\"number\",\"kind\":\"bot\",\"description\":null,\"value\":\"7\"}",
                "PUT | /flow/fields/points | {\"value\":[1]} | set field points [1] | 200 "
                        + "| {\"id\":\"f1\",\"name\":\"points\",\"type\":\"number\",\"kind\":\"bot\",\"description\":null,\"value\":\"7\"}",
                "DELETE | /flow/fields/points | | delete field points | 204 | ",
                "DELETE | /shop/products/p1 | | delete p1 | 204 | ",
                "DELETE | /shop/products/p1/variants/v1 | | delete variant p1 v1 | 204 | ",
                "GET | /shop/carts/u1 | | cart u1 | 200 | {\"items\":[{\"variant\":\"v1\",\"product\":\"p1\",\"name\":\"Shirt\","
                        + "\"quantity\":2,\"price\":{\"amount\":\"12.50\",\"currency\":\"EUR\"},\"subtotal\":null}],\"quantity\":2,"
                        + "\"total\":{\"amount\":\"12.50\",\"currency\":\"EUR\"}}",
                "DELETE | /shop/carts/u1 | | empty u1 | 204 | ",
                "POST | /shop/carts/u1/items | {\"variant\":\"v1\",\"quantity\":2} | add u1 v1 2 | 204 | ",
                "POST | /shop/carts/u1/items | {\"variant\":\"v1\"} | add u1 v1 1 | 204 | ",
                "DELETE | /shop/carts/u1/items/v1 | | remove u1 v1 | 204 | ",
                "GET | /shop/orders?subscriber=u1 | | orders 1 u1 | 200 | {\"data\":[{\"id\":\"o1\",\"status\":\"paid\","
                        + "\"total\":{\"amount\":\"25\",\"currency\":null},\"quantity\":2}],\"has_more\":false,\"next\":null}",
                "GET | /shop/orders/o1 | | order o1 | 200 | {\"id\":\"o1\",\"status\":\"paid\",\"total\":{\"amount\":\"25\",\"currency\":null},\"quantity\":2}",
            })
    void routeShouldPassOnWhatItIsAsked(
            String method, String path, String body, String told, int status, String answer) {
        Client.Reply reply = client.send(method, BOT + path, body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.response().body()).isEqualTo(answer == null ? "" : answer);
        assertThat(offer.shop.told).containsExactly(told);
    }

    @Test
    void productsShouldBePagedByCursor() {
        Client.Reply first = client.get(BOT + "/shop/products?name=shirt");

        assertThat(first.json()
                        .path("data")
                        .get(0)
                        .path("variants")
                        .get(0)
                        .path("price")
                        .path("amount")
                        .asText())
                .isEqualTo("12.50");
        assertThat(first.json().path("next").asText()).isEqualTo("p2");
        assertThat(client.get(BOT + "/shop/products?after=p2")
                        .json()
                        .path("has_more")
                        .asBoolean())
                .isFalse();
        assertThat(offer.shop.told).containsExactly("products 1 shirt", "products 2 -");
        assertThat(client.get(BOT + "/shop/products?after=2").status()).isEqualTo(422);
    }

    @Test
    void productOfOneKindShouldHaveItsPriceItself() {
        Client.Reply reply =
                client.post(BOT + "/shop/products", "{\"name\":\"Shirt\",\"price\":\"12.99\",\"sku\":\"S1\"}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().at("/price/amount").asText()).isEqualTo("12.50");
        assertThat(offer.shop.lastProduct.variants()).hasSize(1);
        assertThat(offer.shop.lastProduct.variants().get(0).sku()).contains("S1");
        assertThat(offer.shop
                        .lastProduct
                        .variants()
                        .get(0)
                        .price()
                        .orElseThrow()
                        .amount())
                .isEqualByComparingTo("12.99");
        Client.Reply both = client.post(
                BOT + "/shop/products", "{\"name\":\"Shirt\",\"price\":\"1\",\"variants\":[{\"price\":\"2\"}]}");
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.json().at("/errors/0/code").asText()).isEqualTo("conflict");
    }

    @Test
    void productShouldBeTakenWithPricesOfEveryForm() {
        Client.Reply reply = client.post(
                BOT + "/shop/products",
                "{\"name\":\"Shirt\",\"tags\":[\"new\"],\"active\":false,\"option_names\":[\"Colour\"],\"variants\":["
                        + "{\"options\":[\"Red\"],\"price\":\"12.99\",\"quantity\":0},"
                        + "{\"price\":12.5},{\"price\":{\"amount\":\"7\",\"currency\":\"eur\"}}]}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(offer.shop.lastProduct.active()).contains(false);
        assertThat(offer.shop.lastProduct.variants().stream()
                        .map(variant -> variant.price().orElseThrow().toString()))
                .containsExactly(
                        "Price[amount=12.99, currency=Optional.empty]",
                        "Price[amount=12.5, currency=Optional.empty]",
                        "Price[amount=7, currency=Optional[EUR]]");
        assertThat(client.send("PUT", BOT + "/shop/products/p1", "{\"name\":\"Shirt\"}")
                        .status())
                .isEqualTo(200);
        assertThat(client.post(BOT + "/shop/products/p1/variants", "{\"sku\":\"S\"}")
                        .status())
                .isEqualTo(201);
        assertThat(client.send("PUT", BOT + "/shop/products/p1/variants/v1", "{\"sku\":\"S\"}")
                        .status())
                .isEqualTo(200);
        assertThat(client.get(BOT + "/shop/products/p1/variants")
                        .json()
                        .path("data")
                        .size())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /flow/tags | {} | /name",
                "POST | /flow/fields | {\"name\":\" \"} | /name",
                "POST | /flow/fields | {\"name\":\"x\",\"type\":\"colour\"} | /type",
                "POST | /flow/fields | {\"name\":\"x\",\"kind\":\"dog\"} | /kind",
                "PUT | /flow/fields/x | {} | /value",
                "POST | /shop/products | {} | /name",
                "POST | /shop/products | {\"name\":\"x\",\"variants\":[{\"price\":\"-1\"}]} | /variants/0/price",
                "POST | /shop/products | {\"name\":\"x\",\"option_names\":[\"a\",\"b\",\"c\"]} | /option_names",
                "PUT | /shop/products/p1 | {\"name\":\"x\",\"variants\":[]} | /variants",
                "PUT | /shop/products/p1/variants/v1 | {\"price\":{\"currency\":\"EUR\"}} | /price/amount",
                "POST | /shop/carts/u1/items | {\"quantity\":1} | /variant",
                "POST | /shop/carts/u1/items | {\"variant\":\"v\",\"quantity\":0} | /quantity",
                "POST | /shop/carts/u1/items | {\"variant\":\"v\",\"quantity\":1.5} | /quantity",
            })
    void badBodyShouldBePointedTo(String method, String path, String body, String pointer) {
        Client.Reply reply = client.send(method, BOT + path, body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("errors").findValuesAsText("pointer")).containsExactly(pointer);
        assertThat(offer.shop.told).isEmpty();
    }

    @Test
    void newFieldShouldBeASubscribersTextUnlessItIsSaid() {
        client.post(BOT + "/flow/fields", "{\"name\":\"x\"}");

        assertThat(offer.shop.lastField.type()).isEqualTo(FieldType.TEXT);
        assertThat(offer.shop.lastField.kind()).isEqualTo(FlowField.Kind.SUBSCRIBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/flow/tags", "/flow/fields", "/flow/subflows", "/shop/products", "/shop/orders"})
    void failureShouldBeAProblem(String path) {
        assertThat(client.get("/v1/channels/sms" + path).code()).isEqualTo("channel_not_found");
        offer.shop.failure = Optional.of(new Answer.Blocked<>(AccountFault.CREDENTIALS, COMPLAINT));
        assertThat(client.get(BOT + path).code()).isEqualTo("provider_refused_account");
        offer.shop.failure = Optional.of(new Answer.Unavailable<>(Optional.of(Duration.ofSeconds(7)), COMPLAINT));
        assertThat(client.get(BOT + path).header("Retry-After")).isEqualTo("7");
        offer.shop.supported = false;
        assertThat(client.get(BOT + path).code()).isEqualTo("not_supported");
    }

    @Test
    void refusalShouldShowTheProvidersWordsFieldByField() {
        offer.shop.failure = Optional.of(new Answer.Refused<>(COMPLAINT));

        Client.Reply reply = client.post(BOT + "/shop/products", "{\"name\":\"x\"}");

        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.json().path("detail").asText()).contains("name: is needed; price: too low");
    }

    @Test
    void absentProductOrOrderShouldBeNotFound() {
        assertThat(client.get(BOT + "/shop/products/p9").code()).isEqualTo("product_not_found");
        assertThat(client.get(BOT + "/shop/orders/o9").code()).isEqualTo("order_not_found");
        assertThat(client.get(BOT + "/shop/products/p1").json().path("id").asText())
                .isEqualTo("p1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /shop/carts/u1/items | {\"variant\":\"v1\"}",
                "DELETE | /shop/carts/u1 | ",
                "PUT | /flow/fields/x | {\"value\":\"1\"}",
            })
    void unclearChangeShouldNotBeRepeatedUnderItsKey(String method, String path, String body) {
        offer.shop.failure = Optional.of(new Answer.Unclear<>(COMPLAINT));

        Client.Reply first = client.send(method, BOT + path, body, "Idempotency-Key", "k");
        offer.shop.failure = Optional.empty();
        Client.Reply second = client.send(method, BOT + path, body, "Idempotency-Key", "k");

        assertThat(first.status()).isEqualTo(504);
        assertThat(second.status()).isEqualTo(504);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(offer.shop.told).hasSize(1);
    }

    @Test
    void doneChangeShouldBeReplayedUnderItsKey() {
        Client.Reply first = client.send("DELETE", BOT + "/shop/carts/u1", null, "Idempotency-Key", "k");
        Client.Reply second = client.send("DELETE", BOT + "/shop/carts/u1", null, "Idempotency-Key", "k");

        assertThat(first.status()).isEqualTo(204);
        assertThat(second.status()).isEqualTo(204);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(offer.shop.told).hasSize(1);
    }
}
