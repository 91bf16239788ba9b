package io.carillon.simulator.apiusb;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

/** Who is a member: whoever looks like one, unless somebody says otherwise. Safe for many threads. */
final class MemberList {
    private static final Pattern UUID = Pattern.compile("[0-9A-Za-z]{32}");

    private final Map<String, MemberState> listed = new ConcurrentSkipListMap<>();

    boolean knows(String uuid) {
        MemberState state = listed.get(uuid);
        return state == null ? UUID.matcher(uuid).matches() : state.known();
    }

    void put(MemberState state) {
        listed.put(state.uuid(), state);
    }

    List<MemberState> listed() {
        return List.copyOf(listed.values());
    }

    void clear() {
        listed.clear();
    }
}
