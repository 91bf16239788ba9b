package io.carillon.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.carillon.domain.GeneratedCases;
import io.carillon.domain.message.MessageId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryIdTest {

    @Test
    void messageAndStepShouldBeFoundInTheId() {
        GeneratedCases.check(1_000, random -> {
            MessageId message = new MessageId(random.nextLong() >>> (4 + random.nextInt(59)));
            int step = random.nextInt(8);
            DeliveryId id = DeliveryId.of(message, step);
            assertThat(id.message()).isEqualTo(message);
            assertThat(id.step()).isEqualTo(step);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 8, Integer.MAX_VALUE})
    void stepShouldBeRefusedWhenOutOfRange(int step) {
        assertThatIllegalArgumentException().isThrownBy(() -> DeliveryId.of(new MessageId(1), step));
    }

    @Test
    void messageIdShouldBeRefusedWhenItLeavesNoRoomForTheStep() {
        MessageId greatest = new MessageId((1L << 60) - 1);
        assertThat(DeliveryId.of(greatest, 7).value()).isEqualTo(Long.MAX_VALUE);
        assertThat(MessageId.parse(greatest.toString())).contains(greatest);
        assertThatIllegalArgumentException().isThrownBy(() -> new MessageId(1L << 60));
        assertThat(MessageId.parse("msg_1000000000000")).isEmpty();
        assertThat(MessageId.parse("msg_7zzzzzzzzzzzz")).isEmpty();
    }

    @Test
    void deliveriesShouldSortByMessageThenStep() {
        assertThat(DeliveryId.of(new MessageId(1), 7)).isLessThan(DeliveryId.of(new MessageId(2), 0));
        assertThat(DeliveryId.of(new MessageId(2), 0)).isLessThan(DeliveryId.of(new MessageId(2), 1));
    }
}
