package io.carillon.adapters.wire;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WireTextTest {
    private static final Charset GBK = Charset.forName("GBK");

    @Test
    void decodeShouldObeyTheXmlDeclarationBeforeTheContentType() {
        String text = "<?xml version=\"1.0\" encoding=\"gb2312\"?><a>您好</a>";
        assertThat(WireText.decode(text.getBytes(GBK), Optional.of("text/xml; charset=utf-8")))
                .isEqualTo(text);
    }

    @Test
    void decodeShouldObeyTheContentTypeWhenNothingIsDeclared() {
        assertThat(WireText.decode("余额".getBytes(GBK), Optional.of("text/html; charset=GBK")))
                .isEqualTo("余额");
    }

    @Test
    void decodeShouldTakeUtf8WhenNobodySaysAnything() {
        assertThat(WireText.decode("余额".getBytes(UTF_8), Optional.empty())).isEqualTo("余额");
    }

    @Test
    void decodeShouldSeeChineseBytesThatClaimToBeUtf8() {
        assertThat(WireText.decode("用户名错误".getBytes(GBK), Optional.of("text/xml; charset=utf-8")))
                .isEqualTo("用户名错误");
    }

    @Test
    void decodeShouldJoinSurrogatesThatWereEncodedOneByOne() {
        byte[] text = {'a', (byte) 0xed, (byte) 0xa0, (byte) 0xbd, (byte) 0xed, (byte) 0xb1, (byte) 0x8d, 'b'};
        assertThat(WireText.decode(text, Optional.of("text/xml; charset=utf-8")))
                .isEqualTo("a\ud83d\udc4db");
    }

    @Test
    void decodeShouldStayWithUtf8WhenTheLastCharacterIsCutOff() {
        byte[] bytes = "余额".getBytes(UTF_8);
        assertThat(WireText.decode(java.util.Arrays.copyOf(bytes, bytes.length - 1), Optional.empty()))
                .startsWith("余");
    }

    @Test
    void decodeShouldDropMarkAndWhiteSpace() {
        assertThat(WireText.decode("\ufeff \r\n<a/>\n ".getBytes(UTF_8), Optional.empty()))
                .isEqualTo("<a/>");
        assertThat(WireText.decode("\ufeff<a/>".getBytes(UTF_16LE), Optional.empty()))
                .isEqualTo("<a/>");
    }

    @Test
    void decodeShouldIgnoreUnknownCharsets() {
        assertThat(WireText.decode("a".getBytes(UTF_8), Optional.of("text/xml; charset=x-nonsense")))
                .isEqualTo("a");
        assertThat(WireText.decode("a".getBytes(UTF_8), Optional.of("text/xml; charset=utf-16")))
                .isEqualTo("a");
    }

    @Test
    void decodeShouldSurviveAnyBytes() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            assertThat(WireText.decode(bytes, Optional.empty()))
                    .as("seed %d round %d", seed, round)
                    .isNotNull();
        }
    }
}
