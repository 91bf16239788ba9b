package io.carillon.domain.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.carillon.domain.GeneratedCases;
import io.carillon.domain.delivery.CallId;
import io.carillon.domain.message.BatchId;
import io.carillon.domain.message.MessageId;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicIdTest {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    @Test
    void idShouldBeReadBackFromItsText() {
        LongStream.of(0, 1, 31, 32, Long.MAX_VALUE - 1, Long.MAX_VALUE).forEach(PublicIdTest::assertRoundTrip);
        GeneratedCases.check(2_000, random -> assertRoundTrip(random.nextLong() >>> (1 + random.nextInt(63))));
    }

    private static void assertRoundTrip(long value) {
        assertThat(PublicId.parse("msg_", PublicId.format("msg_", value))).hasValue(value);
    }

    @Test
    void textsShouldSortAsTheirNumbersDo() {
        GeneratedCases.check(2_000, random -> {
            long a = random.nextLong() >>> (1 + random.nextInt(63));
            long b = random.nextLong() >>> (1 + random.nextInt(63));
            assertThat(Integer.signum(PublicId.format("", a).compareTo(PublicId.format("", b))))
                    .isEqualTo(Long.compare(a, b));
        });
    }

    @Test
    void onlyTheExactFormShouldBeRead() {
        GeneratedCases.check(5_000, random -> {
            StringBuilder text = new StringBuilder(PublicId.format("msg_", random.nextLong() >>> 1));
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                text.setCharAt(
                        random.nextInt(text.length()), (char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
            }
            OptionalLong read = PublicId.parse("msg_", text.toString());
            read.ifPresent(value -> assertThat(PublicId.format("msg_", value)).isEqualTo(text.toString()));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "msg_",
                "0000000000000",
                "msg_000000000000",
                "msg_00000000000000",
                "bat_0000000000000",
                "MSG_0000000000000",
                "msg_000000000000A",
                "msg_000000000000i",
                "msg_000000000000l",
                "msg_000000000000o",
                "msg_000000000000u",
                "msg_00000000000 0",
                "msg_8000000000000",
                "msg_zzzzzzzzzzzzz"
            })
    void textShouldBeRefusedWhenItIsNotTheExactForm(String text) {
        assertThat(PublicId.parse("msg_", text)).isEmpty();
    }

    @Test
    void digitsThatLookAlikeShouldNotBeUsed() {
        assertThat(DIGITS.chars()
                        .mapToObj(c -> PublicId.parse("", "000000000000" + (char) c))
                        .mapToLong(OptionalLong::orElseThrow))
                .containsExactly(LongStream.range(0, 32).boxed().toArray(Long[]::new));
    }

    @Test
    void negativeNumberShouldBeRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PublicId.format("msg_", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CallId(-1));
    }

    @Test
    void absentTextShouldBeRefused() {
        assertThat(PublicId.parse("msg_", null)).isEmpty();
    }

    @Test
    void idsOfDifferentKindsShouldNotBeMistakenForEachOther() {
        Function<Long, String> batch = value -> new BatchId(value).toString();
        assertThat(MessageId.parse(batch.apply(5L))).isEmpty();
        assertThat(BatchId.parse(batch.apply(5L))).contains(new BatchId(5));
        assertThat(CallId.parse("call_0000000000005")).contains(new CallId(5));
    }
}
