package io.carillon.simulator.jetchat;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.adapters.jetchat.server.JetchatOperation;
import io.carillon.simulator.RunningSimulator;
import io.carillon.simulator.RunningSimulator.Got;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation on the socket: the request, the status and a part of the reply. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JetchatOperationsTest {
    private static final String TABLE = """
            ME | GET /api/me | | 200 | {"id":1,"name":"Demo","email":"demo@example.com"}
            LIST_SUB_FLOWS | GET /api/flow/subflows?limit=1 | | 200 | {"data":[{"name":"Welcome","sub_flow_ns":"f123s789"}],"links":
            DELETE_SUB_FLOW | DELETE /api/flow/delete-sub-flow | {"sub_flow_ns":"f123s789"} | 200 | {"status":"ok"}
            DELETE_SUB_FLOW | DELETE /api/flow/delete-sub-flow | {"sub_flow_ns":"f123s1"} | 400 | {"message":"Sub flow not found"}
            LIST_TAGS | GET /flow/tags?name=vip | | 200 | {"data":[{"name":"VIP","tag_ns":"f123t456"}],
            CREATE_TAG | POST /api/flow/create-tag | {"name":"Açaí 🍇"} | 200 | {"data":{"name":"Açaí 🍇","tag_ns":"f123t459"},"status":"ok"}
            CREATE_TAG | POST /api/flow/create-tag | {"name":"VIP"} | 200 | "tag_ns":"f123t456"
            DELETE_TAG | DELETE /api/flow/delete-tag | {"tag_ns":"f123t456"} | 200 | {"status":"ok"}
            DELETE_TAG | DELETE /api/flow/delete-tag | {"tag_ns":"f123t1"} | 400 | {"message":"Tag not found"}
            DELETE_TAG_BY_NAME | DELETE /api/flow/delete-tag-by-name | {"name":"VIP"} | 200 | {"status":"ok"}
            LIST_USER_FIELDS | GET /api/flow/user-fields | | 200 | {"name":"carrier","var_ns":"f123v345","var_type":"text","description":"","value":""}
            CREATE_USER_FIELD | POST /api/flow/create-user-field | {"name":"age","var_type":"number"} | 200 | {"data":{"name":"age","var_ns":"f123v348","var_type":"number","description":"","value":""},"status":"ok"}
            CREATE_USER_FIELD | POST /api/flow/create-user-field | {"name":"carrier","var_type":"text"} | 400 | already exists
            DELETE_USER_FIELD | DELETE /api/flow/delete-user-field | {"var_ns":"f123v345"} | 200 | {"status":"ok"}
            DELETE_USER_FIELD | DELETE /api/flow/delete-user-field | {"var_ns":"f123v347"} | 400 | {"message":"User field not found"}
            DELETE_USER_FIELD_BY_NAME | DELETE /api/flow/delete-user-field-by-name | {"name":"city"} | 200 | {"status":"ok"}
            LIST_BOT_FIELDS | GET /api/flow/bot-fields | | 200 | "value":"9-18","is_template_field":false
            CREATE_BOT_FIELD | POST /api/flow/create-bot-field | {"name":"fee","var_type":"number","value":5} | 200 | "value":"5"
            SET_BOT_FIELD | PUT /api/flow/set-bot-field | {"var_ns":"f123v347","value":"8-20"} | 200 | {"data":{"name":"opening_hours","var_ns":"f123v347","var_type":"text","description":"","value":"8-20"
            SET_BOT_FIELD_BY_NAME | PUT /api/flow/set-bot-field-by-name | {"name":"opening_hours","value":"x"} | 200 | "value":"x"
            SET_BOT_FIELDS | PUT /api/flow/set-bot-fields | {"data":[{"var_ns":"f123v347","value":"y"}]} | 200 | {"status":"ok"}
            SET_BOT_FIELDS | PUT /api/flow/set-bot-fields | {"data":[{"var_ns":"f123v345","value":"y"}]} | 400 | {"message":"Bot field not found"}
            SET_BOT_FIELDS_BY_NAME | PUT /api/flow/set-bot-fields-by-name | {"data":[{"name":"opening_hours","value":"y"}]} | 200 | {"status":"ok"}
            DELETE_BOT_FIELD | DELETE /api/flow/delete-bot-field | {"var_ns":"f123v347"} | 200 | {"status":"ok"}
            DELETE_BOT_FIELD_BY_NAME | DELETE /api/flow/delete-bot-field-by-name | {"name":"opening_hours"} | 200 | {"status":"ok"}
            LIST_SUBSCRIBERS | GET /api/subscribers?tag_ns=f123t456 | | 200 | {"data":[{"name":"Ana Lima","user_ns":"f123u111","user_id":"5511999990000","first_name":"Ana"
            GET_INFO | GET /api/subscriber/get-info?user_ns=f123u111 | | 200 | "tags":[{"name":"VIP","tag_ns":"f123t456"}],"user_fields":[{"name":"carrier","var_ns":"f123v345","var_type":"text","description":"","value":"DHL"}]},"status":"ok"}
            GET_INFO | GET /api/subscriber/get-info?user_ns=f123u1 | | 400 | {"message":"Subscriber not found"}
            GET_INFO_BY_USER_ID | GET /api/subscriber/get-info-by-user-id?user_id=5511999990000 | | 200 | {"data":{"name":"Ana Lima","user_ns":"f123u111"
            CREATE_SUBSCRIBER | POST /api/subscriber/create | {"first_name":"Zé","last_name":"Ñandú","phone":"+5511888880000"} | 200 | {"data":{"name":"Zé Ñandú","user_ns":"f123u114","user_id":"5511888880000"
            CREATE_SUBSCRIBER | POST /api/subscriber/create | {"name":"x"} | 422 | {"message":"The phone field is required when email is not present.","errors":{"phone":["The phone
            UPDATE_SUBSCRIBER | PUT /api/subscriber/update | {"user_ns":"f123u111","name":"Ana 🌹"} | 200 | {"data":{"name":"Ana 🌹","user_ns":"f123u111","user_id":"5511999990000","first_name":"Ana"
            DELETE_SUBSCRIBER | DELETE /api/subscriber/delete | {"user_ns":"f123u111"} | 200 | {"status":"ok"}
            ADD_TAG | POST /api/subscriber/add-tag | {"user_ns":"f123u111","tag_ns":"f123t457"} | 200 | {"status":"ok"}
            ADD_TAG_BY_NAME | POST /api/subscriber/add-tag-by-name | {"user_ns":"f123u111","tag_name":"Lead"} | 200 | {"status":"ok"}
            ADD_TAG_BY_NAME | POST /api/subscriber/add-tag-by-name | {"user_ns":"f123u111","tag_name":"None"} | 400 | {"message":"Tag not found"}
            ADD_TAGS | POST /api/subscriber/add-tags | {"user_ns":"f123u111","data":[{"tag_ns":"f123t457"}]} | 200 | {"status":"ok"}
            ADD_TAGS | POST /api/subscriber/add-tags | {"user_ns":"f123u111","data":["f123t457"]} | 422 | {"message":"The data.0.tag_ns field is required.","errors":{"data.0.tag_ns":["The data.0.tag_ns field is required."]}}
            ADD_TAGS_BY_NAME | POST /api/subscriber/add-tags-by-name | {"user_ns":"f123u111","data":[{"tag_name":"Lead"}]} | 200 | {"status":"ok"}
            REMOVE_TAG | DELETE /api/subscriber/remove-tag | {"user_ns":"f123u111","tag_ns":"f123t456"} | 200 | {"status":"ok"}
            REMOVE_TAG_BY_NAME | DELETE /api/subscriber/remove-tag-by-name | {"user_ns":"f123u111","tag_name":"VIP"} | 200 | {"status":"ok"}
            REMOVE_TAGS | DELETE /api/subscriber/remove-tags | {"user_ns":"f123u111","data":[{"tag_ns":"f123t456"}]} | 200 | {"status":"ok"}
            REMOVE_TAGS_BY_NAME | DELETE /api/subscriber/remove-tags-by-name | {"user_ns":"f123u111","data":[{"tag_name":"VIP"}]} | 200 | {"status":"ok"}
            SET_USER_FIELD | PUT /api/subscriber/set-user-field | {"user_ns":"f123u111","var_ns":"f123v345","value":"UPS"} | 200 | {"status":"ok"}
            SET_USER_FIELD_BY_NAME | PUT /api/subscriber/set-user-field-by-name | {"user_ns":"f123u111","field_name":"city","value":"São Paulo"} | 200 | {"status":"ok"}
            SET_USER_FIELD_BY_NAME | PUT /api/subscriber/set-user-field-by-name | {"user_ns":"f123u111","field_name":"opening_hours","value":"a"} | 400 | {"message":"User field not found"}
            SET_USER_FIELDS | PUT /api/subscriber/set-user-fields | {"user_ns":"f123u111","data":[{"var_ns":"f123v345","value":"UPS"}]} | 200 | {"status":"ok"}
            SET_USER_FIELDS_BY_NAME | PUT /api/subscriber/set-user-fields-by-name | {"user_ns":"f123u111","data":[{"name":"city","value":"Rio"}]} | 200 | {"status":"ok"}
            CLEAR_USER_FIELD | DELETE /api/subscriber/clear-user-field | {"user_ns":"f123u111","var_ns":"f123v345"} | 200 | {"status":"ok"}
            CLEAR_USER_FIELD_BY_NAME | DELETE /api/subscriber/clear-user-field-by-name | {"user_ns":"f123u111","field_name":"carrier"} | 200 | {"status":"ok"}
            CLEAR_USER_FIELDS | DELETE /api/subscriber/clear-user-fields | {"user_ns":"f123u111","data":[{"var_ns":"f123v345"}]} | 200 | {"status":"ok"}
            CLEAR_USER_FIELDS_BY_NAME | DELETE /api/subscriber/clear-user-fields-by-name | {"user_ns":"f123u111","data":[{"name":"carrier"}]} | 200 | {"status":"ok"}
            SUBSCRIBE_TO_BOT | POST /api/subscriber/subscribe-to-bot | {"user_ns":"f123u111"} | 200 | {"status":"ok"}
            UNSUBSCRIBE_FROM_BOT | DELETE /api/subscriber/unsubscribe-from-bot | {"user_ns":"f123u111"} | 200 | {"status":"ok"}
            OPT_IN_SMS | POST /api/subscriber/opt-in-sms | {"user_ns":"f123u111"} | 200 | {"status":"ok"}
            OPT_OUT_SMS | DELETE /api/subscriber/opt-out-sms | {"user_ns":"f123u111"} | 200 | {"status":"ok"}
            OPT_IN_EMAIL | POST /api/subscriber/opt-in-email | {"user_ns":"f123u111"} | 200 | {"status":"ok"}
            OPT_OUT_EMAIL | DELETE /api/subscriber/opt-out-email | {"user_ns":"f123u111"} | 200 | {"status":"ok"}
            CHAT_MESSAGES | GET /api/subscriber/chat-messages?user_id=5511999990000 | | 200 | {"data":[],"links":
            CHAT_MESSAGES | GET /api/subscriber/chat-messages | | 422 | {"message":"The user ns field is required when user id is not present."
            SEND_MAIN_FLOW | POST /api/subscriber/send-main-flow | {"user_ns":"f123u111"} | 200 | {"status":"ok"}
            SEND_SUB_FLOW | POST /api/subscriber/send-sub-flow | {"user_ns":"f123u111","sub_flow_ns":"f123s789"} | 200 | {"status":"ok"}
            SEND_SUB_FLOW | POST /api/subscriber/send-sub-flow | {"user_ns":"f123u111","sub_flow_ns":"f123s1"} | 400 | {"message":"Sub flow not found"}
            SEND_SUB_FLOW_BY_FLOW_NAME | POST /api/subscriber/send-sub-flow-by-flow-name | {"user_ns":"f123u111","flow_name":"Promoção"} | 200 | {"status":"ok"}
            SEND_SUB_FLOW_BY_USER_ID | POST /api/subscriber/send-sub-flow-by-user-id | {"user_id":"5511999990000","sub_flow_ns":"f123s789"} | 200 | {"status":"ok"}
            SEND_TEXT | POST /api/subscriber/send-text | {"user_ns":"f123u111","content":"Olá 👋"} | 200 | {"status":"ok"}
            SEND_TEXT | POST /api/subscriber/send-text | {"user_ns":"f123u9","content":"a"} | 400 | {"message":"Subscriber not found"}
            SEND_TEXT | POST /api/subscriber/send-text | {"user_ns":"f123u111","text":"a"} | 422 | {"message":"The content field is required.","errors":{"content":["The content field is required."]}}
            SEND_TEXT | POST /api/subscriber/send-text | not json | 422 | {"message":"The user ns field is required. (and 1 more error)","errors":{"user_ns":["The user ns field is required."],"content":
            SEND_CONTENT | POST /api/subscriber/send-content | {"user_ns":"f123u111","data":{"version":"v1","content":{"messages":[{"type":"image","url":"https://e.com/a.png"}]}}} | 200 | {"status":"ok"}
            CART | GET /api/subscriber/cart?user_ns=f123u111 | | 200 | "items":[],"num_of_items":0,"total_price":0},"status":"ok"}
            ADD_TO_CART | POST /api/subscriber/add-to-cart | {"user_ns":"f123u111","variant_id":12356,"qty":2} | 200 | {"status":"ok"}
            ADD_TO_CART | POST /api/subscriber/add-to-cart | {"user_ns":"f123u111","variant_id":1} | 400 | {"message":"Variant not found"}
            REMOVE_FROM_CART | DELETE /api/subscriber/remove-from-cart | {"user_ns":"f123u111","variant_id":12356} | 400 | not found in the cart
            EMPTY_CART | DELETE /api/subscriber/empty-cart | {"user_ns":"f123u111"} | 200 | {"status":"ok"}
            LIST_PRODUCTS | GET /api/shop/products | | 200 | {"data":[{"id":78,"name":"Camiseta","description":"Algodão","image":"","use_variant":true,"total_qty":20,"num_of_variants":2
            GET_PRODUCT | GET /api/shop/products/78/get-info | | 200 | "option_1":"Tamanho","option_2":"","option_1_value":"M"
            GET_PRODUCT | GET /api/shop/products/1/get-info | | 400 | {"message":"Product not found"}
            CREATE_PRODUCT | POST /api/shop/products/create | {"name":"Boné","price":9.90,"qty":3} | 200 | {"data":{"id":80,"name":"Boné","description":"","image":"","use_variant":false,"total_qty":3,
            CREATE_PRODUCT | POST /api/shop/products/create | {"name":"Tênis","use_variant":1,"variant_1_name":"Nº","variants":[{"variant_1_value":"40","price":"199.90"},{"variant_1_value":"41","price":"199.90"}]} | 200 | "option_1":"Nº","option_2":"","option_1_value":"40"
            UPDATE_PRODUCT | PUT /api/shop/products/78/update | {"name":"Camisa"} | 200 | {"data":{"id":78,"name":"Camisa","description":"Algodão"
            DELETE_PRODUCT | DELETE /api/shop/products/78/delete | | 200 | {"status":"ok"}
            LIST_VARIANTS | GET /api/shop/products/78/variants | | 200 | {"id":12356,"product_id":78,"variant_1_value":"M","variant_2_value":"","image":"","price":12.99,
            GET_VARIANT | GET /api/shop/products/78/variants/12357/get-info | | 200 | "variant_1_value":"G"
            CREATE_VARIANT | POST /api/shop/products/78/variants/create | {"variant_1_value":"P","price":11} | 200 | {"data":{"id":12359,"product_id":78,"variant_1_value":"P"
            UPDATE_VARIANT | PUT /api/shop/products/78/variants/12356/update | {"price":"1000.00"} | 200 | "price":1000.00,
            DELETE_VARIANT | DELETE /api/shop/products/78/variants/12356/delete | | 200 | {"status":"ok"}
            LIST_ORDERS | GET /api/shop/orders?user_ns=f123u111 | | 200 | {"data":[{"id":501,"total":"25.00","currency":"brl","status":"paid"}]
            GET_ORDER | GET /api/shop/orders/501/get-info | | 200 | {"data":{"id":501,"total_price":25,"num_of_items":1},"status":"ok"}
            UNKNOWN | GET /api/conversations | | 404 | {"message":
            UNKNOWN | PATCH /api/flow/tags | | 405 | {"message":
            """;

    private final RunningSimulator simulator = new RunningSimulator();
    private final JetchatCaller caller = new JetchatCaller(simulator);

    /** One line of the table. */
    record Row(JetchatOperation operation, String request, String body, int status, String part) {
        static Row of(String line) {
            String[] parts = line.split("[|]", 5);
            return new Row(
                    JetchatOperation.valueOf(parts[0].strip()),
                    parts[1].strip(),
                    parts[2].strip(),
                    Integer.parseInt(parts[3].strip()),
                    parts[4].strip());
        }
    }

    static Stream<Row> rows() {
        return TABLE.lines().map(Row::of);
    }

    @BeforeEach
    void reset() {
        caller.admin("reset", "");
        caller.admin("orders", "{\"user_ns\":\"f123u111\",\"total\":25}");
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void operationShouldAnswerAsDocumented(Row row) {
        Got got = caller.call(row.request(), row.body());
        assertThat(got.status()).as(got.body()).isEqualTo(row.status());
        assertThat(got.body()).contains(row.part());
        assertThat(caller.admin("requests").at("/recent/0/api").asText())
                .isEqualTo(row.operation().word());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void deleteShouldAlsoComeAsPostWithAHeader(Row row) {
        if (row.request().startsWith("DELETE ")) {
            Got got = caller.call(
                    "demo", row.request().replace("DELETE ", "POST "), row.body(), "X-HTTP-Method-Override: DELETE");
            assertThat(got.status()).as(got.body()).isEqualTo(row.status());
            assertThat(got.body()).contains(row.part());
        }
    }

    @Test
    void everyOperationShouldHaveARow() {
        Set<JetchatOperation> covered = new TreeSet<>();
        rows().map(Row::operation).forEach(covered::add);
        assertThat(covered).containsExactlyElementsOf(Arrays.asList(JetchatOperation.values()));
    }

    @ParameterizedTest
    @CsvSource({"GET /api/flow/tags", "GET /flow/tags", "GET /api/flow/tags/"})
    void basePathShouldBeOptional(String request) {
        assertThat(caller.call(request, "").body()).contains("f123t456");
    }

    @Test
    void twentyThreeTagsShouldComeOnThreePages() {
        for (int at = 4; at <= 23; at++) {
            caller.call("POST /api/flow/create-tag", "{\"name\":\"tag " + at + "\"}");
        }
        List<String> names = Stream.of(1, 2, 3)
                .map(page -> caller.get("/api/flow/tags?page=" + page))
                .flatMap(page -> page.path("data").findValuesAsText("name").stream())
                .toList();
        assertThat(names).hasSize(23).doesNotHaveDuplicates();
        var last = caller.get("/api/flow/tags?page=3");
        assertThat(last.path("meta").toString())
                .isEqualTo("{\"current_page\":3,\"from\":21,\"last_page\":3,"
                        + "\"path\":\"http://simulator/api/flow/tags\",\"per_page\":10,\"to\":23,\"total\":23}");
        assertThat(last.at("/links/next").isNull()).isTrue();
        assertThat(last.at("/links/prev").asText()).isEqualTo("http://simulator/api/flow/tags?page=2");
        assertThat(last.path("status").asText()).isEqualTo("ok");
        assertThat(caller.get("/api/flow/tags?page=9").path("data")).isEmpty();
        assertThat(caller.get("/api/flow/tags?limit=500").path("data")).hasSize(23);
    }

    @Test
    void editsShouldShowInWhatIsReadBack() {
        String user = "{\"user_ns\":\"f123u111\",";
        caller.call("POST /api/subscriber/add-tags-by-name", user + "\"data\":[{\"tag_name\":\"Lead\"}]}");
        caller.call("DELETE /api/subscriber/remove-tag", user + "\"tag_ns\":\"f123t456\"}");
        caller.call(
                "PUT /api/subscriber/set-user-fields-by-name",
                user + "\"data\":[{\"name\":\"city\",\"value\":\"Ōsaka 🏯\"},{\"name\":\"carrier\",\"value\":\"\"}]}");
        caller.call("POST /api/subscriber/opt-in-sms", user + "\"x\":1}");
        assertThat(caller.ana().path("tags").findValuesAsText("name")).containsExactly("Lead");
        assertThat(caller.ana().path("user_fields").findValuesAsText("value")).containsExactly("", "Ōsaka 🏯");
        assertThat(caller.get("/api/subscribers?is_opt_in_sms=yes").path("data"))
                .hasSize(1);
        caller.call("DELETE /api/subscriber/clear-user-fields-by-name", user + "\"data\":[{\"name\":\"city\"}]}");
        assertThat(caller.ana().path("user_fields").findValuesAsText("value")).containsExactly("");
    }

    @Test
    void editsOfManyShouldChangeNothingWhenOneIsUnknown() {
        String body = "{\"user_ns\":\"f123u111\",\"data\":[{\"tag_name\":\"Lead\"},{\"tag_name\":\"None\"}]}";
        assertThat(caller.call("POST /api/subscriber/add-tags-by-name", body).status())
                .isEqualTo(400);
        assertThat(caller.ana().path("tags").findValuesAsText("name")).containsExactly("VIP");
    }

    @Test
    void cartShouldAddUpAndEmpty() {
        String add = "{\"user_ns\":\"f123u111\",\"variant_id\":12356,\"qty\":2}";
        caller.call("POST /api/subscriber/add-to-cart", add);
        caller.call("POST /api/subscriber/add-to-cart", "{\"user_ns\":\"f123u111\",\"variant_id\":\"12358\"}");
        var cart = caller.get("/api/subscriber/cart?user_ns=f123u111").path("data");
        assertThat(cart.path("total_price").decimalValue()).isEqualByComparingTo("50.98");
        assertThat(cart.at("/items/0").toString())
                .isEqualTo("{\"id\":12356,\"product_id\":78,\"name\":\"Camiseta\",\"desc\":\"M\",\"image\":\"\","
                        + "\"price\":12.99,\"compare_price\":0,\"currency\":\"brl\",\"num\":2,\"subtotal\":25.98}");
        caller.call("DELETE /api/subscriber/remove-from-cart", add);
        assertThat(caller.get("/api/subscriber/cart?user_ns=f123u111").at("/data/items"))
                .hasSize(1);
        caller.call("DELETE /api/subscriber/empty-cart", add);
        assertThat(caller.get("/api/subscriber/cart?user_ns=f123u111").at("/data/items"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name=lima                   | Ana Lima
            phone=99999                 | Ana Lima
            email=joao                  | João
            user_id=5511999990000       | Ana Lima
            is_channel=telegram         | Zoë 🚀
            tag_ns=f123t456             | Ana Lima
            user_field_ns=f123v345&user_field_value=DHL | Ana Lima
            is_opt_in_email=no&is_channel=web | João
            is_interacted_in_last_24h=yes&is_channel=web | João
            label_id=1                  |
            user_field_ns=f123v345&user_field_value=UPS |
            """)
    void searchShouldFindThoseWhoFit(String query, String name) {
        var found = caller.get("/api/subscribers?" + query).path("data").findValuesAsText("first_name");
        var names = caller.get("/api/subscribers?" + query).path("data");
        assertThat(found).hasSize(name == null ? 0 : 1);
        assertThat(names.at("/0/name").asText()).isEqualTo(name == null ? "" : name);
    }
}
