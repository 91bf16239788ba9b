package io.carillon.adapters.afilnet.client;

import static io.carillon.adapters.afilnet.client.Lists.items;
import static io.carillon.adapters.afilnet.client.Lists.list;
import static io.carillon.adapters.afilnet.client.Lists.messages;
import static io.carillon.adapters.afilnet.client.Lists.read;
import static io.carillon.adapters.afilnet.client.Lists.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.AccountFault;
import io.carillon.ports.provider.RawSource.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AfilnetListShapesTest {
    private static final String A = row("1", "a", 0, "11:12");
    private static final String B = row("2", "b", 1, "11:13");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'list':[%s,%s]}",
                "[%s,%s]",
                "{'list':{'0':%s,'1':%s}}",
                "{'0':%s,'1':%s}",
                "{'3':%s,'17':%s}",
                "{'List':[%s,%s],'total':2}",
                "{'list':[%s,null,%s]}"
            })
    void readShouldFindTheRowsInEveryContainer(String container) {
        String body = "{\"status\":\"SUCCESS\",\"took\":{\"ms\":1},\"result\":" + container.replace('\'', '"') + "}";
        assertThat(messages(body.formatted(A, B))).isEqualTo(messages(list(A, B)));
    }

    @Test
    void readShouldFindASingleRowAndAListWithoutAResult() {
        for (String container : List.of("%s", "{\"list\":%s}", "[%s]")) {
            String body = "{\"status\":\"SUCCESS\",\"result\":" + container.formatted(A) + "}";
            assertThat(messages(body)).isEqualTo(messages(list(A)));
        }
        assertThat(messages("\ufeff{\"status\":\"success\",\"list\":[" + A + "]}"))
                .isEqualTo(messages(list(A)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'status':'SUCCESS'}",
                "{'status':'SUCCESS','result':null}",
                "{'status':'SUCCESS','result':''}",
                "{'status':'SUCCESS','result':[]}",
                "{'status':'SUCCESS','result':{}}",
                "{'status':'SUCCESS','result':{'list':null}}",
                "{'status':'SUCCESS','result':{'list':''}}",
                "{'status':'SUCCESS','result':{'list':[]}}",
                "{'status':'SUCCESS','result':{'list':{}}}",
                "{'status':'SUCCESS','result':{'total':0}}",
                "{'status':'ERROR','error':'CHAT_NOT_FOUND'}"
            })
    void readShouldFindNothingWhereThereIsNothing(String body) {
        assertThat(items(read(body.replace('\'', '"')))).isEqualTo(new Reading.Items<>(List.of(), false, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'status':'SUCCESS','result':'rows'}",
                "{'status':'SUCCESS','result':7}",
                "{'status':'SUCCESS','result':['a','b']}",
                "{'status':'SUCCESS','result':{'chats':[{'id':1}]}}",
                "{'status':'SUCCESS','result':{'list':{'chats':[{'id':1}]}}}",
                "{'result':[]}",
                "[]",
                "null",
                "{}",
                ""
            })
    void readShouldNotTakeForEmptyWhatItCannotUnderstand(String body) {
        assertThat(read(body.replace('\'', '"'))).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void readShouldReportRowsThatAreNone() {
        Reading.Items<?> items = items(read(list(A, "17", "{}")));
        assertThat(items.items()).hasSize(1);
        assertThat(items.flaws()).containsExactly("unreadable_row");
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING_USER, credentials",
        "MISSING_PASSWORD, credentials",
        "INCORRECT_USER_PASSWORD, credentials",
        "NO_CREDITS, balance"
    })
    void readShouldSayWhenTheAccountIsRefused(String error, String code) {
        var blocked = (Reading.Blocked<?>) read("{\"status\":\"ERROR\",\"error\":\"" + error + "\"}");
        assertThat(blocked.fault()).isEqualTo(AccountFault.valueOf(code.toUpperCase(java.util.Locale.ROOT)));
        assertThat(blocked.complaint().providerCode()).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING_CLASS, invalid_request",
        "MISSING_METHOD, invalid_request",
        "INCORRECT_CLASS, invalid_request",
        "INCORRECT_METHOD, invalid_request",
        "MISSING_COMPULSORY_PARAM, invalid_request",
        "CHANNEL_NOT_FOUND, channel_not_found",
        "WHATEVER, unrecognised"
    })
    void readShouldSayWhenTheQuestionIsRefused(String error, String code) {
        var refused = (Reading.Refused<?>) read("{\"status\":\"ERROR\",\"error\":\"" + error + "\"}");
        assertThat(refused.complaint().code()).isEqualTo(code);
        assertThat(refused.complaint().providerCode()).isEqualTo(error);
    }
}
