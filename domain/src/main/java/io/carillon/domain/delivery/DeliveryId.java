package io.carillon.domain.delivery;

import io.carillon.domain.message.MessageId;

/** The identity of one step in bringing a message to its recipient: the message's id times eight plus the step, 0 to 7. */
public record DeliveryId(long value) implements Comparable<DeliveryId> {

    public static DeliveryId of(MessageId message, int step) {
        if (step < 0 || step > 7) {
            throw new IllegalArgumentException("a step is 0 to 7");
        }
        return new DeliveryId(message.value() * 8 + step);
    }

    public MessageId message() {
        return new MessageId(value >> 3);
    }

    public int step() {
        return (int) (value & 7);
    }

    @Override
    public int compareTo(DeliveryId other) {
        return Long.compare(value, other.value);
    }
}
