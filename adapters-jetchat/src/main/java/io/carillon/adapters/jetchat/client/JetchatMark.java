package io.carillon.adapters.jetchat.client;

import io.carillon.domain.conversation.HighWaterMark;
import io.carillon.domain.delivery.ListedMessage;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The greatest id in a chat, as {@code n:123}; {@code n:0} for a chat without messages. Ids are numbers that grow (contract jetchat §A6). */
final class JetchatMark {
    private static final String NUMBER = "n:";

    private JetchatMark() {}

    static HighWaterMark of(List<ListedMessage> messages) {
        BigInteger greatest = messages.stream()
                .flatMap(message -> JetchatReferences.number(message.reference()).stream())
                .reduce(BigInteger.ZERO, BigInteger::max);
        return new HighWaterMark(NUMBER + greatest);
    }

    /** Whether the message was not there when the mark was taken. A mark in words that are not ours has everything above it, one of ours nothing without a number. */
    static boolean isAbove(ListedMessage message, HighWaterMark mark) {
        String greatest = mark.value().startsWith(NUMBER) ? mark.value().substring(NUMBER.length()) : "";
        Optional<BigInteger> id = JetchatReferences.number(message.reference());
        return !greatest.matches("[0-9]+")
                || id.map(number -> number.compareTo(new BigInteger(greatest)) > 0)
                        .orElse(false);
    }
}
