package io.carillon.app.http.json;

import io.carillon.domain.subscriber.Consent;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.AddressDraft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads whether somebody wants messages, perhaps at one address. */
public final class ConsentReader {
    private static final int LONGEST = 256;

    private ConsentReader() {}

    /** What a body says. @param address empty for all addresses */
    public record Said(Consent consent, Optional<AddressDraft> address) {}

    /** Of a subscriber: {@code {consent, channel?, address?}}. */
    public static Parsed<Said> ofSubscriber(byte[] body) {
        Map<String, String> members = new TreeMap<>();
        List<Problem> problems = read(body, Set.of("consent", "channel", "address"), members);
        if (members.containsKey("channel") != members.containsKey("address")) {
            String missing = members.containsKey("channel") ? "/address" : "/channel";
            problems.add(new Problem(missing, "missing", "channel and address are given together or not at all"));
        }
        return said(members, Optional.ofNullable(members.get("channel")), problems);
    }

    /** Of an address on a channel: {@code {consent, address}}. */
    public static Parsed<Said> ofAddress(String channel, byte[] body) {
        Map<String, String> members = new TreeMap<>();
        List<Problem> problems = read(body, Set.of("consent", "address"), members);
        if (!members.containsKey("address")) {
            problems.add(new Problem("/address", "missing", "is missing"));
        }
        return said(members, Optional.of(channel), problems);
    }

    private static List<Problem> read(byte[] body, Set<String> known, Map<String, String> members) {
        return new ArrayList<>(JsonInput.read(body, input -> (name, pointer) -> {
            if (known.contains(name)) {
                input.text(pointer, LONGEST).ifPresent(text -> members.put(name, text));
            }
            return known.contains(name);
        }));
    }

    private static Parsed<Said> said(Map<String, String> members, Optional<String> channel, List<Problem> problems) {
        Optional<Consent> consent = Arrays.stream(Consent.values())
                .filter(one -> one.word().equals(members.get("consent")))
                .findFirst();
        if (consent.isEmpty()) {
            problems.add(new Problem("/consent", "invalid_value", "must be opted_in or opted_out"));
        }
        Optional<AddressDraft> address = channel.filter(name -> members.containsKey("address"))
                .map(name -> new AddressDraft(name, members.get("address")));
        return new Parsed<>(new Said(consent.orElse(Consent.OPTED_OUT), address), problems);
    }
}
