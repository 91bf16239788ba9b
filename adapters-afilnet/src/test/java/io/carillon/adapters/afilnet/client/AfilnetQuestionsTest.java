package io.carillon.adapters.afilnet.client;

import static io.carillon.adapters.afilnet.AfilnetFixtures.anAccountAt;
import static io.carillon.adapters.afilnet.AfilnetFixtures.json;
import static io.carillon.adapters.afilnet.AfilnetFixtures.whatsapp;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.ListedMessage;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ChannelDirectory.Entry;
import io.carillon.ports.provider.ConversationSource;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.RawSource;
import io.carillon.testkit.Behaviour;
import io.carillon.testkit.ScriptedProvider;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AfilnetQuestionsTest {
    private static final String CHANNELS = "{\"status\":\"SUCCESS\",\"result\":{\"list\":["
            + "{\"platformid\":\"100\",\"platform\":\"WhatsApp\",\"name\":\"Support\"},"
            + "{\"platformid\":7,\"platform\":\"telegram\",\"name\":null},"
            + "{\"platform\":\"webchat\",\"name\":\"no id\"}]}}";

    @Test
    void directoryShouldListRoutes() {
        Answer<List<Entry>> answer =
                ask(json(CHANNELS), account -> account.directory().orElseThrow().list());
        assertThat(((Answer.Answered<List<Entry>>) answer).value())
                .containsExactly(
                        new Entry("Support", new TreeMap<>(Map.of("platform", "whatsapp", "platform_id", "100"))),
                        new Entry("", new TreeMap<>(Map.of("platform", "telegram", "platform_id", "7"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            200 | {"status":"SUCCESS","result":{"list":[]}}                  | Answered    | Answered
            200 | {"status":"SUCCESS"}                                       | Answered    | Answered
            200 | {"status":"SUCCESS","result":7}                            | Answered    | Unclear
            500 | {"status":"SUCCESS"}                                       | Answered    | Answered
            200 | {"status":"ERROR","error":"INCORRECT_USER_PASSWORD"}       | Blocked     | Blocked
            401 | {"status":"ERROR","error":"MISSING_USER"}                  | Blocked     | Blocked
            200 | {"status":"ERROR","error":"INCORRECT_METHOD"}              | Refused     | Refused
            401 | ``                                                         | Blocked     | Blocked
            403 | forbidden                                                  | Blocked     | Blocked
            429 | ``                                                         | Unavailable | Unavailable
            503 | {"status":"ERROR","error":"BUSY"}                          | Unavailable | Unavailable
            500 | crash                                                      | Unclear     | Unclear
            200 | <html>                                                     | Unclear     | Unclear
            """)
    void questionsShouldSayWhatHappened(int status, String body, String probe, String directory) {
        assertThat(ask(json(status, body), account -> account.probe().probe())
                        .getClass()
                        .getSimpleName())
                .isEqualTo(probe);
        assertThat(ask(
                                json(status, body),
                                account -> account.directory().orElseThrow().list())
                        .getClass()
                        .getSimpleName())
                .isEqualTo(directory);
    }

    @Test
    void questionsShouldPostTheDocumentedForms() {
        String account = "&user=acme&password=S3cr3t";
        String route = "&platform=whatsapp&platformid=100";
        assertThat(form(one -> one.probe().probe())).isEqualTo("class=chat&method=getchatchannels" + account);
        assertThat(form(one -> one.directory().orElseThrow().list()))
                .isEqualTo("class=chat&method=getchatchannels" + account);
        assertThat(form(one -> source(one, ConversationSource::chats).pull()))
                .isEqualTo("class=chat&method=getchats" + account + route);
        assertThat(form(one -> source(one, c -> c.history(Lists.WITH)).pull()))
                .isEqualTo("class=chat&method=getmessages" + account + route + "&destination=34600000000");
        assertThat(form(one -> source(one, c -> c.unread(Lists.WITH)).pull()))
                .isEqualTo("class=chat&method=getunreadmessages" + account + route + "&destination=34600000000");
        assertThat(form(one -> whatsapp(one).lookup().orElseThrow().mark(Lists.WITH)))
                .isEqualTo("class=chat&method=getmessages" + account + route + "&destination=34600000000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            401 | {"status":"ERROR","error":"MISSING_USER"} | Answered
            503 | {"status":"SUCCESS"}                      | Answered
            503 | {"status":"ERROR","error":"BUSY"}         | Unavailable
            404 | <html>                                    | Unavailable
            500 | anything                                  | Answered
            500 | ``                                        | Unclear
            """)
    void pullShouldKeepWhateverMayHoldRows(int status, String body, String answer) {
        Answer<RawReply> pulled = ask(json(status, body), one -> source(one, ConversationSource::chats)
                .pull());
        assertThat(pulled.getClass().getSimpleName()).isEqualTo(answer);
    }

    private static RawSource<ListedMessage> source(
            ProviderAccount account, Function<ConversationSource, RawSource<ListedMessage>> list) {
        return list.apply(whatsapp(account).conversations().orElseThrow());
    }

    private static <T> Answer<T> ask(Behaviour behaviour, Function<ProviderAccount, Answer<T>> question) {
        try (var provider = ScriptedProvider.doing(behaviour);
                var account = anAccountAt(provider.url()).open()) {
            return question.apply(account);
        }
    }

    private static <T> String form(Function<ProviderAccount, Answer<T>> question) {
        try (var provider = ScriptedProvider.doing(json("{\"status\":\"SUCCESS\"}"));
                var account = anAccountAt(provider.url()).open()) {
            assertThat(question.apply(account)).isInstanceOf(Answer.Answered.class);
            assertThat(provider.requests()).hasSize(1);
            return provider.requests().get(0).bodyText();
        }
    }
}
