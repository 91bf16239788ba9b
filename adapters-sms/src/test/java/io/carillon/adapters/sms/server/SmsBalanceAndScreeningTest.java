package io.carillon.adapters.sms.server;

import static io.carillon.adapters.sms.server.Ask.DECLARATION;
import static io.carillon.adapters.sms.server.Ask.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsBalanceAndScreeningTest {
    private final Ask ask = Ask.ofSeed();

    @Test
    void overageShouldGiveTheSentCountAsDocumented() {
        assertThat(ask.text("/sms.aspx", LOGIN + "&action=overage"))
                .isEqualTo(DECLARATION + "<returnsms><returnstatus>Success</returnstatus><message></message>"
                        + "<payinfo>预付费</payinfo><overage>5</overage><sendTotal>50000</sendTotal></returnsms>");
    }

    @Test
    void overageShouldGiveTheRestWhenTheDialectIsLive() {
        ask.backend().credit = new SmsCredit(false, 7, -7, 7);
        assertThat(ask.in(SmsDialect.live()).text("/sms.aspx", LOGIN + "&action=overage"))
                .isEqualTo(DECLARATION + "<returnsms><returnstatus>Sucess</returnstatus><message></message>"
                        + "<payinfo>后付费</payinfo><overage>-7</overage><sendTotal>7</sendTotal></returnsms>");
    }

    @ParameterizedTest
    @CsvSource({"account=demo,用户名或密码不能为空", "account=demo&password=x,用户名或密码错误"})
    void overageShouldFailLikeASend(String login, String message) {
        assertThat(ask.text("/sms.aspx", "action=overage&userid=12&" + login))
                .isEqualTo(DECLARATION + "<returnsms>\n <returnstatus>Faild</returnstatus>\n <message>" + message
                        + "</message>\n <remainpoint>0</remainpoint>\n <taskID>0</taskID>\n"
                        + " <successCounts>0</successCounts></returnsms>");
    }

    @ParameterizedTest
    @CsvSource({
        "account=demo,用户名或密码不能为空",
        "account=demo&password=x,用户名或密码错误",
        "account=demo&password=demo&content=开发票,包含非法字符",
        "account=demo&password=demo&content=你好,未包含非法字符"
    })
    void checkkeywordShouldAnswerWithAMessageOnly(String form, String message) {
        assertThat(ask.text("/sms.aspx", "action=checkkeyword&userid=12&" + form))
                .isEqualTo(DECLARATION + "<returnsms><message>" + message + "</message></returnsms>");
    }

    @ParameterizedTest
    @CsvSource({"开发票,包含屏蔽词,发票", "你好,没有包含屏蔽词,''"})
    void checkkeywordShouldSayMoreWhenTheDialectIsLive(String content, String message, String words) {
        assertThat(ask.in(SmsDialect.live()).text("/sms.aspx", LOGIN + "&action=checkkeyword&content=" + content))
                .isEqualTo(DECLARATION + "<returnsms><returnstatus>Success</returnstatus><message>" + message
                        + "</message><checkCounts>" + words + "</checkCounts></returnsms>");
    }
}
