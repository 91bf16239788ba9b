package io.carillon.adapters.jetchat.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JetchatChecksTest {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SEND_TEXT            | {}                                                    | The user ns field is required. (and 1 more error)
            SEND_TEXT            | {"subscriber_id":"f123u111","content":"a"}            | The user ns field is required.
            SEND_TEXT            | {"user_ns":" ","content":"a"}                         | The user ns field is required.
            SEND_TEXT            | {"user_ns":null,"content":"a"}                        | The user ns field is required.
            SEND_TEXT            | {"user_ns":"f123u111","text":"a"}                     | The content field is required.
            SEND_TEXT            | {"user_ns":["f123u111"],"content":"a"}                | The user ns must be a string.
            ADD_TAGS             | {"user_ns":"f123u111"}                                | The data field is required.
            ADD_TAGS             | {"user_ns":"f123u111","data":[]}                      | The data field is required.
            ADD_TAGS             | {"user_ns":"f123u111","data":"f123t456"}              | The data must be an array.
            ADD_TAGS             | {"user_ns":"f123u111","data":["f123t456"]}            | The data.0.tag_ns field is required.
            ADD_TAGS_BY_NAME     | {"user_ns":"f123u111","data":[{"name":"VIP"}]}        | The data.0.tag_name field is required.
            SET_USER_FIELDS_BY_NAME | {"user_ns":"u","data":[{"field_name":"a","value":1}]} | The data.0.name field is required.
            SET_USER_FIELD_BY_NAME | {"user_ns":"u","name":"a","value":1}                | The field name field is required.
            SET_USER_FIELD       | {"user_ns":"u","var_ns":"v"}                          | The value field is required.
            CREATE_USER_FIELD    | {"name":"a","var_type":"colour"}                      | The selected var type is invalid.
            CREATE_SUBSCRIBER    | {"phone":"1","gender":"both"}                         | The selected gender is invalid.
            ADD_TO_CART          | {"user_ns":"u","variant_id":"one"}                    | The variant id must be an integer.
            CREATE_PRODUCT       | {"name":"a","price":"dear"}                           | The price must be a number.
            CREATE_PRODUCT       | {"name":"a","use_variant":2}                          | The use variant field must be true or false.
            CREATE_PRODUCT       | {"name":"a","variants":[{"qty":"x"}]}                 | The variants.0.qty must be an integer.
            UPDATE_PRODUCT       | {"status":"gone"}                                     | The selected status is invalid.
            SEND_CONTENT         | {"user_ns":"u","data":{"version":"v1"}}               | The data.content field is required.
            SEND_CONTENT         | {"user_ns":"u","data":{"version":"v2","content":{}}}  | The selected data.version is invalid.
            SEND_CONTENT         | {"user_ns":"u","data":{"content":{"messages":[{"type":"smell"}]}}} | The selected data.content.messages.0.type is invalid.
            SEND_CONTENT         | {"user_ns":"u","data":{"content":{"messages":[{"type":"image"}]}}} | The data.content.messages.0.url field is required.
            """)
    void requestShouldBeRefusedInTheWordsOfTheFrameworkWhenItsFormIsWrong(
            JetchatOperation operation, String body, String message) throws Exception {
        assertThat(JetchatChecks.check(operation, JSON.readTree(body)).summary())
                .isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SET_USER_FIELD       | {"user_ns":"u","var_ns":"v","value":""}
            SET_USER_FIELD       | {"user_ns":"u","var_ns":"v","value":[1,2]}
            SET_BOT_FIELDS       | {"data":[{"var_ns":"v","value":false},{"var_ns":"w","value":12.5}]}
            CREATE_USER_FIELD    | {"name":"carrier","var_type":"text","description":"set by CRM"}
            CREATE_PRODUCT       | {"name":"a","price":"12.99","use_variant":1,"tags":["x"],"variants":[{"price":1,"taxable":true}]}
            SEND_TEXT            | {"user_ns":"u","content":"😀","send_as_agent":1}
            SEND_CONTENT         | {"user_ns":"u","data":{"version":"v1","content":{"messages":[{"type":"text","text":"a"}],"actions":[],"quick_replies":[]}}}
            """)
    void requestShouldPassWhenItsFormIsRight(JetchatOperation operation, String body) throws Exception {
        assertThat(JetchatChecks.check(operation, JSON.readTree(body)).isEmpty())
                .isTrue();
    }

    @Test
    void moreThanTwentyElementsShouldBeRefused() throws Exception {
        String elements = "{\"tag_ns\":\"t\"},".repeat(20) + "{\"tag_ns\":\"t\"}";
        String body = "{\"user_ns\":\"u\",\"data\":[" + elements + "]}";
        assertThat(JetchatChecks.check(JetchatOperation.ADD_TAGS, JSON.readTree(body))
                        .summary())
                .isEqualTo("The data must not have more than 20 items.");
    }

    @ParameterizedTest
    @CsvSource({
        "'','',1,10",
        "3,25,3,25",
        "0,0,1,1",
        "-5,-5,1,1",
        "101,101,100,100",
        "99999999999,99999999999,100,100",
        "x,y,1,10"
    })
    void pagingShouldMoveWhatDoesNotFitToTheNearestThatDoes(String page, String limit, int pageThen, int limitThen) {
        assertThat(JetchatPaging.of(page, limit, 100)).isEqualTo(new JetchatPaging(pageThen, limitThen));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/flow/tags,LIST_TAGS",
        "GET,/flow/tags,LIST_TAGS",
        "GET,/flow/tags/,LIST_TAGS",
        "POST,/flow/tags,UNKNOWN",
        "GET,/conversations,UNKNOWN",
        "GET,/api,UNKNOWN",
        "GET,/,UNKNOWN",
        "GET,/api/shop/products/78/get-info,GET_PRODUCT",
        "GET,/shop/products/x/get-info,UNKNOWN",
        "POST,/shop/products/create,CREATE_PRODUCT",
        "POST,/shop/products/78/variants/create,CREATE_VARIANT",
        "DELETE,/shop/products/78/variants/9/delete,DELETE_VARIANT"
    })
    void pathShouldLeadToItsOperation(String method, String path, JetchatOperation operation) {
        assertThat(JetchatRoutes.find(method, path).operation()).isEqualTo(operation);
    }

    @Test
    void everyOperationShouldHaveARuleThatIsWellFormedAndAPathOfItsOwn() {
        List<String> ways = IntStream.range(0, JetchatOperation.values().length)
                .mapToObj(at -> JetchatOperation.values()[at])
                .map(one -> one.method() + " " + one.path())
                .toList();
        assertThat(ways).doesNotHaveDuplicates();
        assertThat(JetchatRoutes.find("PATCH", "/me").allowed()).containsExactly("GET");
    }
}
