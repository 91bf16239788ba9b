package io.carillon.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.message.Content;
import io.carillon.domain.message.MediaKind;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest extends ServedFake {

    private Client.Reply post(String content) {
        return client.post("/v1/messages", "{\"channel\":\"sms\",\"to\":\"1\",\"content\":" + content + "}");
    }

    @ParameterizedTest
    @EnumSource(MediaKind.class)
    void mediaShouldBeReadWithCaptionAndThumbnail(MediaKind kind) {
        String type = kind.name().toLowerCase(Locale.ROOT);

        Client.Reply reply = post("{\"url\":\"https://x.example/a\",\"thumbnail_url\":\"HTTP://x.example/t\","
                + "\"caption\":\"a \\ud83d\\udd14\",\"type\":\"" + type + "\"}");

        assertThat(reply.status()).isEqualTo(202);
        assertThat(offer.lastMessage.content())
                .contains(new Content.Media(
                        kind, "https://x.example/a", Optional.of("HTTP://x.example/t"), Optional.of("a \ud83d\udd14")));
        assertThat(reply.json().path("content").path("type").asText()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"html\",\"html\":\"<b>x</b>\"}",
                "{\"type\":\"link\",\"url\":\"https://x.example/?q=a|b#c\",\"title\":null}",
                "{\"type\":\"link\",\"url\":\"https://\u4f8b\u5b50.example/\u56fe.png\",\"title\":\"t\"}",
                "{\"type\":\"link\",\"url\":\"http://[::1]:8080\",\"title\":null}",
                "{\"type\":\"flow\",\"flow\":\"welcome\"}",
                "{\"type\":\"custom\",\"data\":{\"a\":[1,null]}}"
            })
    void contentShouldBeShownAsItWasGiven(String content) {
        assertThat(post(content).json().path("content").toString()).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'type':'image'}; /content/url missing",
                "{'type':'image','url':null}; /content/url missing",
                "{'type':'image','url':''}; /content/url invalid_url",
                "{'type':'image','url':'ftp://x/a'}; /content/url invalid_url",
                "{'type':'image','url':'javascript:alert(1)'}; /content/url invalid_url",
                "{'type':'image','url':'https://'}; /content/url invalid_url",
                "{'type':'image','url':'https:///a'}; /content/url invalid_url",
                "{'type':'image','url':'https://x/a b'}; /content/url invalid_url",
                "{'type':'image','url':'https://x/\\u3000'}; /content/url invalid_url",
                "{'type':'image','url':'https://x/\\r\\nHost'}; /content/url invalid_url",
                "{'type':'video','url':'https://x','thumbnail_url':'data:,x'}; /content/thumbnail_url invalid_url",
                "{'type':'voice','url':'https://x','thumbnail_url':''}; /content/thumbnail_url invalid_url",
                "{'type':'image','url':1}; /content/url wrong_type",
                "{'type':'image','url':'https://x','caption':[]}; /content/caption wrong_type",
                "{'type':'image','url':'https://x','title':'t'}; /content/title unknown_member",
                "{'type':'image','url':'https://x','alt':'t'}; /content/alt unknown_member",
                "{'type':'link','url':'https://x','caption':'t'}; /content/caption unknown_member",
                "{'type':'link','url':'mailto:a@b'}; /content/url invalid_url",
                "{'type':'html','text':'x','html':'y'}; /content/text unknown_member",
                "{'type':'html'}; /content/html missing",
                "{'type':'flow','flow':' '}; /content/flow empty",
                "{'type':'custom','data':null}; /content/data missing"
            })
    void contentShouldBeRefusedWhenItIsNotValid(String content, String expected) {
        ConversationsTest.assertRefused(post(content.replace('\'', '"')), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "image, url, 2048, https://x/",
        "image, thumbnail_url, 2048, https://x/",
        "image, caption, 4096, x",
        "link, title, 4096, x"
    })
    void memberShouldBeRefusedWhenItIsTooLong(String type, String member, int longest, String start) {
        String value = start + "x".repeat(longest - start.length());
        String content = "{\"type\":\"" + type + "\"" + (member.equals("url") ? "" : ",\"url\":\"https://x\"") + ",\""
                + member + "\":\"";

        assertThat(post(content + value + "\"}").status()).isEqualTo(202);
        ConversationsTest.assertRefused(post(content + value + "x\"}"), "/content/" + member + " too_long");
    }
}
