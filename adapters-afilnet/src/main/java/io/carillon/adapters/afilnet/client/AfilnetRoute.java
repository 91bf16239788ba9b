package io.carillon.adapters.afilnet.client;

import io.carillon.domain.conversation.Address;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which of an account's channels is meant: a platform and the vendor's id of it. */
record AfilnetRoute(AfilnetPlatform platform, String platformId) {
    static final String PLATFORM = "platform";
    static final String PLATFORM_ID = "platform_id";
    static final Set<String> KEYS = Set.of(PLATFORM, PLATFORM_ID);

    private static final int LONGEST_ID = 128;

    /** @throws IllegalArgumentException that says all that is wrong with the keys of a channel */
    static AfilnetRoute of(Map<String, String> route) {
        List<String> problems = new ArrayList<>();
        Set<String> unknown = new TreeSet<>(route.keySet());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            problems.add("unknown: " + String.join(", ", unknown));
        }
        String word = route.getOrDefault(PLATFORM, "").trim();
        Optional<AfilnetPlatform> platform = AfilnetPlatform.of(word);
        if (platform.isEmpty()) {
            problems.add("platform must be one of " + AfilnetPlatform.words());
        }
        String id = route.getOrDefault(PLATFORM_ID, "").trim();
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            problems.add("platform_id is required: the channel's platformid, as the directory lists it");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return new AfilnetRoute(platform.orElseThrow(), id);
    }

    /** The compulsory parameters of every method that concerns the channel. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("platform", platform.word());
        fields.put("platformid", platformId);
        return fields;
    }

    /** The compulsory parameters of every method that concerns one chat. */
    Map<String, String> fields(Address destination) {
        Map<String, String> fields = fields();
        fields.put("destination", destination.value());
        return fields;
    }

    /** Whether a listed row belongs to this channel; one that does not say is taken to. */
    boolean has(AfilnetRow row) {
        return row.field("platform").map(platform.word()::equalsIgnoreCase).orElse(true)
                && row.field("platformid").map(platformId::equalsIgnoreCase).orElse(true);
    }
}
