package io.carillon.adapters.jetchat.client;

import static io.carillon.adapters.jetchat.JetchatFixtures.OK;
import static io.carillon.adapters.jetchat.JetchatFixtures.aBotAt;
import static io.carillon.adapters.jetchat.JetchatFixtures.json;
import static io.carillon.adapters.jetchat.JetchatFixtures.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.flow.FlowField;
import io.carillon.domain.flow.FlowField.Kind;
import io.carillon.domain.shop.Price;
import io.carillon.domain.shop.Product;
import io.carillon.domain.shop.Variant;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.FieldType;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.domain.subscriber.Profile;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.FlowDirectory;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.ShopDirectory;
import io.carillon.ports.provider.SubscriberDirectory;
import io.carillon.ports.provider.SubscriberDirectory.Search;
import io.carillon.testkit.ScriptedProvider;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every operation: what is asked, and that each kind of reply is understood. */
class JetchatOperationsTest {
    private static final Address ANA = new Address("f1u1");
    private static final String NS = " {\"user_ns\":\"f1u1\"";
    private static final String LIST = "{\"data\":[],\"status\":\"ok\"}";
    private static final Optional<Price> TWELVE = Optional.of(new Price(new BigDecimal("12.99"), Optional.empty()));

    /** @param object a bare reply that is also tried wrapped; a list or an acknowledgement is tried as it is */
    record Row(String request, String object, Function<ProviderAccount, Answer<?>> question) {}

    @TestFactory
    Stream<DynamicTest> operationShouldAskAndUnderstand() {
        return Stream.of(subscribers(), flows(), shop()).flatMap(rows -> rows).flatMap(row -> bodies(row.object())
                .map(body -> DynamicTest.dynamicTest(row.request() + " " + body, () -> {
                    try (var provider = ScriptedProvider.doing(json(body));
                            var account = aBotAt(provider.url()).open()) {
                        assertThat(row.question().apply(account)).isInstanceOf(Answer.Answered.class);
                        assertThat(shown(provider.requests().get(0))).isEqualTo(row.request());
                        assertThat(provider.requests()).hasSize(1);
                    }
                })));
    }

    private static Stream<String> bodies(String object) {
        boolean asItIs = object.equals(OK) || object.equals(LIST);
        return asItIs ? Stream.of(object) : Stream.of(object, "{\"data\":" + object + ",\"status\":\"ok\"}");
    }

    private static Stream<Row> subscribers() {
        String user = "{\"name\":\"Ana\",\"user_ns\":\"f1u1\"}";
        var values = new TreeMap<>(Map.of(
                "at", new FieldValue(FieldType.DATETIME, "2026-03-01T10:00:00Z"),
                "ok", new FieldValue(FieldType.BOOLEAN, "true")));
        var profile = new Profile(
                Optional.of("Ana Lima"),
                Optional.of("Ana"),
                Optional.of("Lima"),
                Optional.of("a@e.com"),
                PhoneNumber.parse("+5511999990000"));
        String written = "\"first_name\":\"Ana\",\"last_name\":\"Lima\",\"name\":\"Ana Lima\","
                + "\"phone\":\"+5511999990000\",\"email\":\"a@e.com\"}";
        return Stream.of(
                people("GET /api/subscribers?limit=100&page=1", LIST, d -> d.list()
                        .next()),
                people(
                        "GET /api/subscribers?name=Ana&email=a%40e.com&limit=100&page=1",
                        LIST, d -> d.search(new Search(Optional.of("Ana"), Optional.empty(), Optional.of("a@e.com")))),
                people("GET /api/subscriber/get-info?user_ns=f1u1", user, d -> d.find(ANA)),
                people(
                        "GET /api/subscriber/get-info-by-user-id?user_id=55",
                        user,
                        d -> d.find(new Address("user_id:55"))),
                people("POST /api/subscriber/create {" + written, user, d -> d.create(profile)),
                people("PUT /api/subscriber/update" + NS + "," + written, OK, d -> d.update(ANA, profile)),
                people("DELETE /api/subscriber/delete" + NS + "}", OK, d -> d.delete(ANA)),
                people(
                        "POST /api/subscriber/add-tag-by-name" + NS + ",\"tag_name\":\"VIP\"}",
                        OK,
                        d -> d.addTags(ANA, List.of("VIP", "VIP"))),
                people(
                        "POST /api/subscriber/add-tags-by-name" + NS
                                + ",\"data\":[{\"tag_name\":\"VIP\"},{\"tag_name\":\"B\"}]}",
                        OK,
                        d -> d.addTags(ANA, List.of("VIP", "B"))),
                people(
                        "DELETE /api/subscriber/remove-tag-by-name" + NS + ",\"tag_name\":\"VIP\"}",
                        OK,
                        d -> d.removeTags(ANA, List.of("VIP"))),
                people(
                        "DELETE /api/subscriber/remove-tags-by-name" + NS
                                + ",\"data\":[{\"tag_name\":\"VIP\"},{\"tag_name\":\"B\"}]}",
                        OK,
                        d -> d.removeTags(ANA, List.of("VIP", "B"))),
                people(
                        "PUT /api/subscriber/set-user-field-by-name" + NS
                                + ",\"field_name\":\"at\",\"value\":\"2026-03-01 10:00:00\"}",
                        OK,
                        d -> d.setFields(ANA, new TreeMap<>(values.headMap("b")))),
                people(
                        "PUT /api/subscriber/set-user-fields-by-name" + NS
                                + ",\"data\":[{\"name\":\"at\",\"value\":\"2026-03-01 10:00:00\"},"
                                + "{\"name\":\"ok\",\"value\":\"true\"}]}",
                        OK,
                        d -> d.setFields(ANA, values)),
                people(
                        "DELETE /api/subscriber/clear-user-field-by-name" + NS + ",\"field_name\":\"at\"}",
                        OK,
                        d -> d.clearFields(ANA, List.of("at"))),
                people(
                        "DELETE /api/subscriber/clear-user-fields-by-name" + NS
                                + ",\"data\":[{\"name\":\"at\"},{\"name\":\"ok\"}]}",
                        OK,
                        d -> d.clearFields(ANA, List.of("at", "ok"))),
                people(
                        "POST /api/subscriber/subscribe-to-bot" + NS + "}",
                        OK,
                        d -> d.setConsent(ANA, Consent.OPTED_IN)),
                people(
                        "DELETE /api/subscriber/unsubscribe-from-bot" + NS + "}",
                        OK,
                        d -> d.setConsent(ANA, Consent.OPTED_OUT)));
    }

    private static Stream<Row> flows() {
        String field = "{\"name\":\"carrier\",\"var_ns\":\"f1v3\",\"var_type\":\"text\",\"value\":\"\"}";
        return Stream.of(
                flow("GET /api/flow/subflows?limit=100&page=1", LIST, FlowDirectory::subFlows),
                flow("GET /api/flow/tags?limit=100&page=1", LIST, FlowDirectory::tags),
                flow(
                        "POST /api/flow/create-tag {\"name\":\"VIP\"}",
                        "{\"name\":\"VIP\",\"tag_ns\":\"f1t1\"}",
                        f -> f.createTag("VIP")),
                flow("DELETE /api/flow/delete-tag {\"tag_ns\":\"f1t1\"}", OK, f -> f.deleteTag("f1t1")),
                flow("DELETE /api/flow/delete-tag-by-name {\"name\":\"VIP\"}", OK, f -> f.deleteTag("VIP")),
                flow(
                        "POST /api/flow/create-user-field {\"name\":\"carrier\",\"var_type\":\"text\","
                                + "\"description\":\"d\",\"value\":\"\"}",
                        field,
                        f -> f.createField(made(Kind.SUBSCRIBER))),
                flow(
                        "POST /api/flow/create-bot-field {\"name\":\"carrier\",\"var_type\":\"text\","
                                + "\"description\":\"d\",\"value\":\"\"}",
                        field,
                        f -> f.createField(made(Kind.BOT))),
                flow(
                        "PUT /api/flow/set-bot-field {\"var_ns\":\"f1v3\",\"value\":\"x\"}",
                        field,
                        f -> f.setField("f1v3", "x")),
                flow(
                        "PUT /api/flow/set-bot-field-by-name {\"name\":\"carrier\",\"value\":\"x\"}",
                        field,
                        f -> f.setField("carrier", "x")),
                flow(
                        "DELETE /api/flow/delete-user-field {\"var_ns\":\"f1v3\"}",
                        OK,
                        f -> f.deleteField(Kind.SUBSCRIBER, "f1v3")),
                flow(
                        "DELETE /api/flow/delete-bot-field-by-name {\"name\":\"carrier\"}",
                        OK,
                        f -> f.deleteField(Kind.BOT, "carrier")));
    }

    private static Stream<Row> shop() {
        String product = "{\"id\":78,\"name\":\"Shirt\",\"variants\":[]}";
        String variant = "{\"id\":5,\"variant_1_value\":\"red\",\"price\":12.99}";
        return Stream.of(
                shop(
                        "GET /api/shop/products?name=Shirt&limit=100&page=2",
                        LIST,
                        s -> s.products(2, Optional.of("Shirt"))),
                shop("GET /api/shop/products/78/get-info", product, s -> s.product("78")),
                shop(
                        "POST /api/shop/products/create {\"name\":\"Shirt\",\"status\":\"active\",\"tags\":[\"new\"],"
                                + "\"use_variant\":0,\"price\":12.99,\"sku\":\"S1\",\"track_stock\":1,\"qty\":3}",
                        product,
                        s -> s.create(shirt(List.of(), List.of(kind(List.of()))))),
                shop(
                        "POST /api/shop/products/create {\"name\":\"Shirt\",\"status\":\"active\",\"tags\":[\"new\"],"
                                + "\"use_variant\":1,\"variant_1_name\":\"colour\",\"variants\":[{\"variant_1_value\":\"red\","
                                + "\"price\":12.99,\"sku\":\"S1\",\"track_stock\":1,\"qty\":3}]}",
                        product,
                        s -> s.create(shirt(List.of("colour"), List.of(kind(List.of("red")))))),
                shop(
                        "PUT /api/shop/products/78/update {\"name\":\"Shirt\",\"status\":\"active\",\"tags\":[\"new\"]}",
                        product,
                        s -> s.update("78", shirt(List.of(), List.of()))),
                shop("DELETE /api/shop/products/78/delete {}", OK, s -> s.delete("78")),
                shop("GET /api/shop/products/78/variants?limit=100&page=1", LIST, s -> s.variants("78")),
                shop(
                        "POST /api/shop/products/78/variants/create {\"variant_1_value\":\"red\",\"price\":12.99,"
                                + "\"sku\":\"S1\",\"track_stock\":1,\"qty\":3}",
                        variant,
                        s -> s.createVariant("78", kind(List.of("red")))),
                shop(
                        "PUT /api/shop/products/78/variants/5/update {\"variant_1_value\":\"red\",\"price\":12.99,"
                                + "\"sku\":\"S1\",\"track_stock\":1,\"qty\":3}",
                        variant,
                        s -> s.updateVariant("78", "5", kind(List.of("red")))),
                shop("DELETE /api/shop/products/78/variants/5/delete {}", OK, s -> s.deleteVariant("78", "5")),
                shop("GET /api/subscriber/cart?user_ns=f1u1", "{\"id\":9,\"items\":[]}", s -> s.cart(ANA)),
                shop(
                        "POST /api/subscriber/add-to-cart" + NS + ",\"variant_id\":5,\"qty\":2}",
                        OK,
                        s -> s.addToCart(ANA, "5", 2)),
                shop(
                        "DELETE /api/subscriber/remove-from-cart" + NS + ",\"variant_id\":5}",
                        OK,
                        s -> s.removeFromCart(ANA, "5")),
                shop("DELETE /api/subscriber/empty-cart" + NS + "}", OK, s -> s.emptyCart(ANA)),
                shop("GET /api/shop/orders?limit=100&page=1", LIST, s -> s.orders(1, Optional.empty())),
                shop("GET /api/shop/orders?user_ns=f1u1&limit=100&page=1", LIST, s -> s.orders(1, Optional.of(ANA))),
                shop("GET /api/shop/orders/7/get-info", "{\"total_price\":1}", s -> s.order("7")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            200 | {"status":"error","message":"No"}             | Refused
            400 | {"message":"No"}                              | Refused
            401 | {"message":"Unauthenticated."}                | Blocked
            403 | {"message":"scope"}                           | Blocked
            403 | <html>1010</html>                             | Unavailable
            422 | {"message":"x","errors":{"a":["b"]}}          | Refused
            429 | {"message":"Too Many Attempts."}              | Unavailable
            500 | {"message":"Server Error"}                    | Unclear
            200 | <html>                                        | Unclear
            200 | 7                                             | Unclear
            """)
    void everyOperationShouldNameItsFailure(int status, String body, String answer) {
        try (var provider = ScriptedProvider.doing(json(status, body));
                var account = aBotAt(provider.url()).open()) {
            Stream.of(subscribers(), flows(), shop())
                    .flatMap(rows -> rows)
                    .filter(row -> !row.request().contains("create-tag"))
                    .forEach(row -> assertThat(
                                    row.question().apply(account).getClass().getSimpleName())
                            .as(row.request())
                            .isEqualTo(answer));
        }
    }

    @Test
    void questionsShouldFindNothingWhenTheVendorKnowsNothing() {
        for (String body :
                List.of("{\"message\":\"User not found\"}", "{\"message\":\"No query results for model [X] 7\"}")) {
            try (var provider = ScriptedProvider.doing(json(400, body));
                    var account = aBotAt(provider.url()).open()) {
                assertThat(account.subscribers().orElseThrow().find(ANA))
                        .isEqualTo(new Answer.Answered<>(Optional.empty()));
                assertThat(account.shop().orElseThrow().product("7"))
                        .isEqualTo(new Answer.Answered<>(Optional.empty()));
                assertThat(account.shop().orElseThrow().order("7")).isEqualTo(new Answer.Answered<>(Optional.empty()));
                assertThat(account.shop().orElseThrow().delete("7")).isInstanceOf(Answer.Refused.class);
            }
        }
    }

    @Test
    void idsShouldNotLeadElsewhere() {
        try (var provider = ScriptedProvider.doing(json(OK));
                var account = aBotAt(provider.url()).open()) {
            ShopDirectory shop = account.shop().orElseThrow();
            assertThat(shop.delete("..")).isInstanceOf(Answer.Refused.class);
            assertThat(shop.deleteVariant("1", "2/../..")).isInstanceOf(Answer.Refused.class);
            assertThat(shop.product("%2e%2e")).isEqualTo(new Answer.Answered<>(Optional.empty()));
            assertThat(provider.requests()).isEmpty();
        }
    }

    @Test
    void createTagShouldAnswerWithTheOneThatExists() {
        String tags = "{\"data\":[{\"name\":\"VIP\",\"tag_ns\":\"f1t1\"}]}";
        for (var first : List.of(json(OK), json(400, "{\"message\":\"The name has already been taken.\"}"))) {
            try (var provider = ScriptedProvider.doing(first, json(tags));
                    var account = aBotAt(provider.url()).open()) {
                assertThat(account.flows().orElseThrow().createTag("VIP").toString())
                        .contains("f1t1");
            }
        }
    }

    @Test
    void manyTagsShouldGoTwentyAtATime() {
        List<String> tags =
                java.util.stream.IntStream.range(0, 41).mapToObj(i -> "t" + i).toList();
        try (var provider = ScriptedProvider.doing(json(OK));
                var account = aBotAt(provider.url()).open()) {
            assertThat(account.subscribers().orElseThrow().addTags(ANA, tags)).isInstanceOf(Answer.Answered.class);
            assertThat(provider.requests()).hasSize(3);
            assertThat(provider.requests().get(1).bodyText())
                    .contains("\"t20\"")
                    .contains("\"t39\"")
                    .doesNotContain("\"t40\"");
            assertThat(shown(provider.requests().get(2)))
                    .isEqualTo("POST /api/subscriber/add-tag-by-name" + NS + ",\"tag_name\":\"t40\"}");
        }
    }

    @Test
    void probeShouldAskForATagWhenNobodyKnowsMe() {
        try (var provider = ScriptedProvider.doing(json(404, "{\"message\":\"Not Found\"}"), json(LIST));
                var account = aBotAt(provider.url()).open()) {
            assertThat(account.probe().probe()).isInstanceOf(Answer.Answered.class);
            assertThat(provider.requests().stream().map(r -> shown(r)))
                    .containsExactly("GET /api/me", "GET /api/flow/tags?limit=1&page=1");
        }
    }

    private static FlowField made(Kind kind) {
        return new FlowField("", "carrier", FieldType.TEXT, kind, Optional.of("d"), Optional.empty());
    }

    private static Product shirt(List<String> options, List<Variant> variants) {
        return new Product(
                Optional.empty(),
                "Shirt",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("new"),
                Optional.of(true),
                options,
                variants);
    }

    private static Variant kind(List<String> options) {
        return new Variant(
                Optional.empty(),
                Optional.empty(),
                options,
                TWELVE,
                Optional.empty(),
                Optional.of("S1"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(3));
    }

    private static Row people(String request, String reply, Function<SubscriberDirectory, Answer<?>> question) {
        return new Row(
                request, reply, account -> question.apply(account.subscribers().orElseThrow()));
    }

    private static Row flow(String request, String reply, Function<FlowDirectory, Answer<?>> question) {
        return new Row(request, reply, account -> question.apply(account.flows().orElseThrow()));
    }

    private static Row shop(String request, String reply, Function<ShopDirectory, Answer<?>> question) {
        return new Row(request, reply, account -> question.apply(account.shop().orElseThrow()));
    }
}
