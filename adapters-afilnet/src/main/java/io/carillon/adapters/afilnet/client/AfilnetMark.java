package io.carillon.adapters.afilnet.client;

import io.carillon.domain.conversation.HighWaterMark;
import io.carillon.domain.delivery.ListedMessage;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was newest in a chat: {@code empty}; {@code n:} and the greatest id where all ids are numbers; else {@code o:}, the
 * newest time in milliseconds where there is one, and digests of the newest ids, so that messages of the same second are told apart.
 */
final class AfilnetMark {
    private static final String EMPTY = "empty";
    private static final String NUMBER = "n:";
    private static final String ORDER = "o:";
    private static final int DIGEST = 9;
    /** As many as a mark has room for. */
    private static final int REMEMBERED = 40;

    private static final int LONGEST_NUMBER = 500;

    private AfilnetMark() {}

    /** @param messages oldest first */
    static HighWaterMark of(List<ListedMessage> messages) {
        List<Optional<BigInteger>> numbers = messages.stream()
                .map(message -> AfilnetOrder.number(message.reference()))
                .toList();
        if (messages.isEmpty()) {
            return new HighWaterMark(EMPTY);
        }
        return numbers.stream().allMatch(Optional::isPresent)
                ? new HighWaterMark(
                        NUMBER + numbers.stream().map(Optional::orElseThrow).reduce(BigInteger.ZERO, BigInteger::max))
                : new HighWaterMark(ORDER + newest(messages) + "|" + digests(messages));
    }

    /** Whether the message was not there when the mark was taken. A mark in words that are not ours has everything above it. */
    static boolean isAbove(ListedMessage message, HighWaterMark mark) {
        String value = mark.value();
        if (value.startsWith(NUMBER)) {
            // All ids were numbers when it was taken: one that is none came later.
            return AfilnetOrder.number(message.reference())
                    .flatMap(id -> number(value.substring(NUMBER.length())).map(greatest -> id.compareTo(greatest) > 0))
                    .orElse(true);
        }
        return !value.startsWith(ORDER) || isAfter(value.substring(ORDER.length()), message);
    }

    private static boolean isAfter(String order, ListedMessage message) {
        int bar = order.indexOf('|');
        if (bar < 0) {
            return true;
        }
        if (List.of(order.substring(bar + 1).split(",")).contains(digest(message))) {
            return false;
        }
        Optional<Instant> newest = number(order.substring(0, bar)).flatMap(AfilnetMark::instant);
        return newest.flatMap(limit -> message.occurredAt().map(at -> !at.isBefore(limit)))
                .orElse(true);
    }

    private static String newest(List<ListedMessage> messages) {
        return messages.stream()
                .map(ListedMessage::occurredAt)
                .flatMap(Optional::stream)
                .reduce((first, second) -> first.isAfter(second) ? first : second)
                .map(at -> Long.toString(at.toEpochMilli()))
                .orElse("");
    }

    private static String digests(List<ListedMessage> messages) {
        return messages.subList(Math.max(0, messages.size() - REMEMBERED), messages.size()).stream()
                .map(AfilnetMark::digest)
                .collect(Collectors.joining(","));
    }

    private static String digest(ListedMessage message) {
        return AfilnetReferences.digest(message.reference().value()).substring(0, DIGEST);
    }

    private static Optional<BigInteger> number(String text) {
        boolean digits = !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(new BigInteger(text)) : Optional.empty();
    }

    private static Optional<Instant> instant(BigInteger millis) {
        try {
            return Optional.of(Instant.ofEpochMilli(millis.longValueExact()));
        } catch (ArithmeticException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
