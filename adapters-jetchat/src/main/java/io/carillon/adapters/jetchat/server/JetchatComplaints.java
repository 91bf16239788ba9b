package io.carillon.adapters.jetchat.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a request, by member, in the words of the framework that the vendor uses (contract jetchat A4). */
final class JetchatComplaints {
    private final Map<String, List<String>> byMember = new LinkedHashMap<>();

    void required(String member) {
        add(member, "The " + spoken(member) + " field is required.");
    }

    /**
     * @param words what it must be, like {@code be a string}
     */
    void must(String member, String words) {
        add(member, "The " + spoken(member) + " must " + words + ".");
    }

    void invalid(String member) {
        add(member, "The selected " + spoken(member) + " is invalid.");
    }

    void add(String member, String text) {
        byMember.computeIfAbsent(member, any -> new ArrayList<>()).add(text);
    }

    boolean isEmpty() {
        return byMember.isEmpty();
    }

    Map<String, List<String>> byMember() {
        return byMember;
    }

    /** The first one, and how many there are besides. */
    String summary() {
        List<String> all = byMember.values().stream().flatMap(List::stream).toList();
        int more = all.size() - 1;
        return more == 0 ? all.get(0) : all.get(0) + " (and " + more + " more error" + (more == 1 ? ")" : "s)");
    }

    /** Members of elements keep their underscores. */
    private static String spoken(String member) {
        return member.contains(".") ? member : member.replace('_', ' ');
    }
}
