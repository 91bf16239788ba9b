package io.carillon.adapters.sms.client;

import static io.carillon.adapters.sms.SmsFixtures.anAccountAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.adapters.sms.SmsSettings.OverageMeaning;
import io.carillon.domain.channel.Balance;
import io.carillon.domain.channel.Screening;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.ScriptedProvider;
import java.math.BigDecimal;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsQuestionsTest {
    private static final String OVERAGE =
            "<?xml version=\"1.0\" encoding=\"utf-8\" ?><returnsms><returnstatus>Sucess</returnstatus><message></message>"
                    + "<payinfo>预付费</payinfo><overage>49995</overage><sendTotal>50000</sendTotal></returnsms>";

    @Test
    void balanceShouldNotGuessWhatOverageMeans() {
        Balance balance = balance(OVERAGE, OverageMeaning.UNKNOWN);
        assertThat(balance.remaining()).isEmpty();
        assertThat(balance.sent()).isEmpty();
        assertThat(balance.total()).contains(new BigDecimal(50000));
        assertThat(balance.payment()).contains(Balance.Payment.PREPAID);
        assertThat(balance.raw()).containsEntry("overage", "49995").containsEntry("payinfo", "预付费");
    }

    @Test
    void balanceShouldObeyTheSettingOfOverage() {
        assertThat(balance(OVERAGE, OverageMeaning.REMAINING).remaining()).contains(new BigDecimal(49995));
        assertThat(balance(OVERAGE, OverageMeaning.SENT).sent()).contains(new BigDecimal(49995));
        assertThat(balance(OVERAGE, OverageMeaning.SENT).remaining()).isEmpty();
    }

    @Test
    void balanceShouldTakeRemainpointWhenThereIsOne() {
        String json =
                "{\"ReturnStatus\":\"Success\",\"Payinfo\":\"后付费\",\"Overage\":6,\"SendTotal\":70,\"RemainPoint\":-6}";
        Balance balance = balance(json, OverageMeaning.SENT);
        assertThat(balance.remaining()).contains(new BigDecimal(-6));
        assertThat(balance.payment()).contains(Balance.Payment.POSTPAID);
    }

    @ParameterizedTest
    @CsvSource({"用户名或密码错误, Blocked", "用户名或密码不能为空, Blocked", "参数错误, Refused", "天晓得, Refused", "其他错误, Unclear"})
    void balanceShouldUnderstandTheFailureOfASend(String message, String answer) {
        String failed = "<returnsms><returnstatus>Faild</returnstatus><message>" + message
                + "</message><remainpoint>0</remainpoint><taskID>0</taskID><successCounts>0</successCounts></returnsms>";
        assertThat(ask(failed, a -> a.balance().orElseThrow().balance())
                        .getClass()
                        .getSimpleName())
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<returnsms/>", "<returnsms><message>ok</message></returnsms>"})
    void balanceShouldBeUnclearWhenTheReplyIsNone(String body) {
        assertThat(ask(body, a -> a.balance().orElseThrow().balance())).isInstanceOf(Answer.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource({"未包含非法字符, false", "没有包含屏蔽词, false", "包含非法字符, true", "包含非法字符：赌博, true", "您的内容包含屏蔽词：赌博, true"})
    void screeningShouldTellHitsFromTheirNegations(String message, boolean blocked) {
        for (String status :
                new String[] {"", "<returnstatus>Success</returnstatus>", "<returnstatus>Faild</returnstatus>"}) {
            String body = "<returnsms>" + status + "<message>" + message
                    + "</message><checkCounts>x</checkCounts></returnsms>";
            assertThat(ask(body, a -> a.screening().orElseThrow().screen("text")))
                    .isEqualTo(new Answer.Answered<>(new Screening(blocked, message)));
        }
    }

    @ParameterizedTest
    @CsvSource({"用户名或密码错误, Blocked", "用户名或密码不能为空, Blocked", "ok, Unclear", "'', Unclear"})
    void screeningShouldKnowFailuresWithoutAStatus(String message, String answer) {
        String body = "<returnsms><message>" + message + "</message></returnsms>";
        assertThat(ask(body, a -> a.screening().orElseThrow().screen("text"))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(answer);
    }

    @Test
    void questionsShouldPostTheDocumentedForms() {
        try (var provider = ScriptedProvider.doing(Behaviour.xml(OVERAGE));
                var account = anAccountAt(provider.url()).open()) {
            assertThat(account.probe().probe()).isEqualTo(new Answer.Answered<>(null));
            assertThat(account.screening().orElseThrow().screen("词&")).isInstanceOf(Answer.Unclear.class);
            assertThat(provider.requests()).extracting("line").containsOnly("POST /sms.aspx HTTP/1.1");
            assertThat(provider.requests().get(0).bodyText())
                    .isEqualTo("action=overage&userid=12&account=acme&password=S3cr3t");
            assertThat(provider.requests().get(1).bodyText())
                    .isEqualTo("action=checkkeyword&userid=12&account=acme&password=S3cr3t&content=%E8%AF%8D%26");
        }
    }

    @Test
    void probeShouldNotCallAnEmptyPrepaidAccountInOrder() {
        String empty = OVERAGE.replace("<overage>", "<remainpoint>0</remainpoint><overage>");
        assertThat(ask(empty, a -> a.probe().probe())).isInstanceOf(Answer.Blocked.class);
        assertThat(ask(empty.replace("预付费", "后付费"), a -> a.probe().probe())).isInstanceOf(Answer.Answered.class);
    }

    private static Balance balance(String body, OverageMeaning meaning) {
        try (var provider = ScriptedProvider.doing(Behaviour.xml(body));
                var account = anAccountAt(provider.url()).overage(meaning).open()) {
            return ((Answer.Answered<Balance>) account.balance().orElseThrow().balance()).value();
        }
    }

    private static Answer<?> ask(String body, Function<ProviderAccount, Answer<?>> question) {
        try (var provider = ScriptedProvider.doing(Behaviour.xml(body));
                var account = anAccountAt(provider.url()).open()) {
            return question.apply(account);
        }
    }
}
