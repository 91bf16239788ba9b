package io.carillon.adapters.afilnet.client;

import io.carillon.domain.delivery.ListedMessage;
import io.carillon.domain.message.ProviderReference;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts messages in the order in which they were written; the vendor documents none (contract afilnet §A4). */
final class AfilnetOrder {
    private AfilnetOrder() {}

    /** By time, then by id where all are numbers; else as listed. A message without a time stays beside the one listed before it. */
    static List<ListedMessage> oldestFirst(List<ListedMessage> listed) {
        List<Optional<BigInteger>> numbers =
                listed.stream().map(message -> number(message.reference())).toList();
        boolean numbered = numbers.stream().allMatch(Optional::isPresent);
        Instant[] times = times(listed);
        List<Place> places = new ArrayList<>(listed.size());
        for (int at = 0; at < times.length; at++) {
            BigInteger number = numbered ? numbers.get(at).orElseThrow() : BigInteger.ZERO;
            places.add(new Place(times[at], number, listed.get(at)));
        }
        places.sort(Comparator.comparing(Place::time).thenComparing(Place::number));
        return places.stream().map(Place::message).toList();
    }

    /** The id as a number; empty when it is none. */
    static Optional<BigInteger> number(ProviderReference reference) {
        String id = reference.value();
        boolean digits = id.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(new BigInteger(id)) : Optional.empty();
    }

    private record Place(Instant time, BigInteger number, ListedMessage message) {}

    /** One for each, so that any two can be compared: those before the first known one get that. */
    private static Instant[] times(List<ListedMessage> listed) {
        Instant last = listed.stream()
                .map(ListedMessage::occurredAt)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Instant.EPOCH);
        Instant[] times = new Instant[listed.size()];
        for (int at = 0; at < times.length; at++) {
            last = listed.get(at).occurredAt().orElse(last);
            times[at] = last;
        }
        return times;
    }
}
