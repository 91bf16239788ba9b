package io.carillon.adapters.jetchat.client;

import static io.carillon.adapters.jetchat.JetchatFixtures.aBotAt;
import static io.carillon.adapters.jetchat.JetchatFixtures.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.PhoneNumber;
import io.carillon.domain.flow.FlowTag;
import io.carillon.domain.shop.Cart;
import io.carillon.domain.shop.Price;
import io.carillon.domain.subscriber.Consent;
import io.carillon.domain.subscriber.FieldType;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.SubscriberDirectory.Entry;
import io.carillon.ports.provider.SubscriberDirectory.Search;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.ScriptedProvider;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JetchatReadingTest {
    private static final String ANA = """
            {"data":{"name":"Ana","user_ns":"f123u111","user_id":"5511999990000","first_name":"Ana","last_name":null,
            "email":"","phone":"+5511999990000","subscribed":"2024-04-20 10:00:00","last_interaction":"2024-04-20 10:05:00",
            "last_message_at":"2024-04-20 10:06:00","last_message_type":"in","tags":[{"name":"VIP","tag_ns":"f123t456"},"B"],
            "user_fields":[{"name":"carrier","var_type":"text","value":"DHL"},{"name":"n","var_type":"number","value":"7.50"},
            {"name":"b","var_type":"boolean","value":"Yes"},{"name":"d","var_type":"date","value":"2026-03-01"},
            {"name":"t","var_type":"datetime","value":"2026-03-01 10:00:00"},{"name":"a","var_type":"array","value":"[1]"},
            {"name":"odd","var_type":"number","value":"many"},{"name":"none","var_type":"text","value":null},
            {"name":"l","var_type":"longtext","value":"long"}],"new":{"x":1}},"status":"ok"}""";

    @Test
    void findShouldReadASubscriber() {
        Optional<Entry> found =
                value(ask(account -> account.subscribers().orElseThrow().find(new Address("f123u111")), json(ANA)));
        Entry ana = found.orElseThrow();
        assertThat(ana.address()).isEqualTo(new Address("f123u111"));
        assertThat(ana.profile().name()).contains("Ana");
        assertThat(ana.profile().lastName()).isEmpty();
        assertThat(ana.profile().email()).isEmpty();
        assertThat(ana.profile().phone()).contains(new PhoneNumber("+5511999990000"));
        assertThat(ana.tags()).containsExactly("B", "VIP");
        assertThat(ana.consent()).contains(Consent.OPTED_IN);
        assertThat(ana.lastInteractionAt()).contains(Instant.parse("2024-04-20T15:06:00Z"));
        assertThat(ana.fields())
                .containsOnlyKeys("carrier", "n", "b", "d", "t", "a", "odd", "l")
                .containsEntry("n", new FieldValue(FieldType.NUMBER, "7.5"))
                .containsEntry("b", new FieldValue(FieldType.BOOLEAN, "true"))
                .containsEntry("d", new FieldValue(FieldType.DATE, "2026-03-01"))
                .containsEntry("t", new FieldValue(FieldType.DATETIME, "2026-03-01T15:00:00Z"))
                .containsEntry("a", new FieldValue(FieldType.ARRAY, "[1]"))
                .containsEntry("odd", new FieldValue(FieldType.TEXT, "many"))
                .containsEntry("l", new FieldValue(FieldType.TEXT, "long"));
    }

    /** Twenty-three tags on pages of ten, counted in every way that was seen; the last one hands out the same page for ever. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"meta\":{\"current_page\":%1$d,\"last_page\":3,\"per_page\":10,\"total\":23}",
                "\"meta\":{\"last_page\":\"3\"}",
                "\"links\":{\"next\":%2$s}",
                "\"next_page_url\":%2$s",
                "\"meta\":{\"per_page\":10}",
                "\"x\":1"
            })
    void tagsShouldBeReadToTheEnd(String counted) {
        List<Behaviour> pages = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            String rows = IntStream.rangeClosed(page * 10 - 9, Math.min(23, page * 10))
                    .mapToObj(i -> "{\"name\":\"t" + i + "\",\"tag_ns\":\"f1t" + i + "\"}")
                    .collect(Collectors.joining(","));
            String next = page == 3 ? "null" : "\"https://h/api/flow/tags?page=" + (page + 1) + "\"";
            pages.add(json("{\"data\":[" + rows + "]," + String.format(counted, page, next) + "}"));
        }
        try (var provider = ScriptedProvider.doing(pages.toArray(Behaviour[]::new));
                var account = aBotAt(provider.url()).open()) {
            List<FlowTag> tags = value(account.flows().orElseThrow().tags());
            assertThat(tags).hasSize(23).doesNotHaveDuplicates();
            assertThat(provider.requests()).hasSize(3);
        }
    }

    @Test
    void tagsShouldEndWhenAPageRepeats() {
        String page = "{\"data\":[{\"name\":\"a\",\"tag_ns\":\"f1t1\"}],\"meta\":{\"last_page\":9}}";
        try (var provider = ScriptedProvider.doing(json(page));
                var account = aBotAt(provider.url()).open()) {
            assertThat(value(account.flows().orElseThrow().tags())).hasSize(1);
            assertThat(provider.requests()).hasSize(2);
        }
    }

    @Test
    void tagsShouldBeAllOrNone() {
        String page = "{\"data\":[{\"name\":\"a\",\"tag_ns\":\"f1t1\"}],\"meta\":{\"last_page\":9}}";
        assertThat(ask(account -> account.flows().orElseThrow().tags(), json(page), json(429, "{}")))
                .isInstanceOf(Answer.Unavailable.class);
    }

    @Test
    void listShouldAskForThePageAgainThatFailed() {
        String page = "{\"data\":[{\"user_ns\":\"f1u1\"}],\"meta\":{\"current_page\":1,\"last_page\":2}}";
        String last = "{\"data\":[{\"user_ns\":\"f1u2\"}],\"meta\":{\"current_page\":2,\"last_page\":2}}";
        try (var provider = ScriptedProvider.doing(json(page), json(500, "{}"), json(last));
                var account = aBotAt(provider.url()).open()) {
            var pages = account.subscribers().orElseThrow().list();
            assertThat(value(pages.next())).hasSize(1);
            assertThat(pages.next()).isInstanceOf(Answer.Unclear.class);
            assertThat(value(pages.next())).hasSize(1);
            assertThat(value(pages.next())).isEmpty();
            assertThat(provider.requests().get(2).target()).endsWith("&page=2");
            assertThat(provider.requests()).hasSize(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"+5511999990000, f1u1 f1u3", "5511999990000, f1u1 f1u3", "999990000, f1u1 f1u3", "+5599, ''"})
    void searchShouldLookAtNumbersAgain(String phone, String found) {
        String list = """
                {"data":[{"user_ns":"f1u1","phone":"+55 11 99999-0000"},{"user_ns":"f1u2","phone":"+55119999900001"},
                {"user_ns":"f1u3","user_id":"5511999990000","phone":null}]}""";
        var answer = ask(
                account -> account.subscribers()
                        .orElseThrow()
                        .search(new Search(Optional.empty(), Optional.of(phone), Optional.empty())),
                json(list));
        assertThat(value(answer).stream().map(e -> e.address().value()).collect(Collectors.joining(" ")))
                .isEqualTo(found);
    }

    @Test
    void cartShouldHaveItsPrices() {
        String cart = """
                {"id":9,"items":[{"id":12356,"product_id":78,"name":"Shirt","price":10,"currency":"aud","num":2,
                "subtotal":"20.50"}],"num_of_items":2,"total_price":20.5}""";
        Cart found = value(ask(account -> account.shop().orElseThrow().cart(new Address("f1u1")), json(cart)));
        assertThat(found.quantity()).isEqualTo(2);
        assertThat(found.total()).contains(new Price(new BigDecimal("20.5"), Optional.of("AUD")));
        assertThat(found.items().get(0).variant()).isEqualTo("12356");
        assertThat(found.items().get(0).subtotal()).contains(new Price(new BigDecimal("20.50"), Optional.of("AUD")));
    }

    @Test
    void productsShouldBeRead() {
        String list = """
                {"data":[{"id":78,"name":"Shirt","type":{"id":1,"name":"Top"},"vendor":"Acme","tags":[{"name":"new"}],
                "status":"inactive","variants":[{"id":5,"option_1":"colour","option_1_value":"red","price":12.99}]},
                {"name":"no id"}],"meta":{"current_page":1,"last_page":2}}""";
        var page = value(ask(account -> account.shop().orElseThrow().products(1, Optional.empty()), json(list)));
        assertThat(page.more()).isTrue();
        assertThat(page.items()).hasSize(1);
        var shirt = page.items().get(0);
        assertThat(shirt.type()).contains("Top");
        assertThat(shirt.vendor()).contains("Acme");
        assertThat(shirt.active()).contains(false);
        assertThat(shirt.tags()).containsExactly("new");
        assertThat(shirt.optionNames()).containsExactly("colour");
        assertThat(shirt.variants().get(0).options()).containsExactly("red");
    }

    @Test
    void ordersShouldHaveTheirTotals() {
        String list =
                "{\"data\":[{\"id\":7,\"total\":\"25.00\",\"currency\":\"usd\",\"status\":\"paid\"}],\"status\":\"ok\"}";
        var order = value(ask(account -> account.shop().orElseThrow().orders(1, Optional.empty()), json(list)))
                .items()
                .get(0);
        assertThat(order.status()).isEqualTo("paid");
        assertThat(order.total()).contains(new Price(new BigDecimal("25.00"), Optional.of("USD")));
    }

    private static <T> Answer<T> ask(Function<ProviderAccount, Answer<T>> question, Behaviour... behaviours) {
        try (var provider = ScriptedProvider.doing(behaviours);
                var account = aBotAt(provider.url()).zone("-05:00").open()) {
            return question.apply(account);
        }
    }

    private static <T> T value(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Answered.class);
        return ((Answer.Answered<T>) answer).value();
    }
}
