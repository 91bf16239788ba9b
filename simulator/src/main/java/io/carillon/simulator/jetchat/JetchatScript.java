package io.carillon.simulator.jetchat;

import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.simulator.customer.Customer;
import io.carillon.simulator.customer.CustomerJson;
import io.carillon.simulator.http.RecordPatch;
import io.carillon.simulator.input.Members;
import io.carillon.simulator.input.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How the bot is when it starts. */
public final class JetchatScript {
    /** The demo bot, nobody writes, usual settings. */
    public static final JetchatScript EMPTY =
            new JetchatScript(RecordPatch.nothing(JetchatSettings.class), List.of(), List.of());

    private final RecordPatch<JetchatSettings> settings;
    private final List<Customer> customers;
    private final List<Consumer<JetchatPlatform>> parts;

    private JetchatScript(
            RecordPatch<JetchatSettings> settings, List<Customer> customers, List<Consumer<JetchatPlatform>> parts) {
        this.settings = settings;
        this.customers = List.copyOf(customers);
        this.parts = List.copyOf(parts);
    }

    /** Takes the member {@code jetchat} from a script; mistakes go to {@code problems}. */
    public static JetchatScript read(Members script, Problems problems) {
        JsonNode section = script.take(JetchatProvider.NAME);
        if (section.isMissingNode()) {
            return EMPTY;
        }
        return Members.of(section, script.path(JetchatProvider.NAME), problems)
                .map(members -> section(members, problems))
                .orElse(EMPTY);
    }

    RecordPatch<JetchatSettings> settings() {
        return settings;
    }

    List<Customer> customers() {
        return customers;
    }

    /** What comes to the demo bot, in the order in which one may need the other. */
    List<Consumer<JetchatPlatform>> parts() {
        return parts;
    }

    /** Those of the settings that somebody names. */
    static RecordPatch<JetchatSettings> settings(JsonNode node, String path, Problems problems) {
        return Members.of(node, path, problems)
                .map(members -> {
                    RecordPatch<JetchatSettings> patch =
                            RecordPatch.read(members, JetchatSettings.defaults(), problems);
                    members.finish();
                    return patch;
                })
                .orElseGet(() -> RecordPatch.nothing(JetchatSettings.class));
    }

    private static JetchatScript section(Members members, Problems problems) {
        JsonNode named = members.take("settings");
        RecordPatch<JetchatSettings> settings = named.isMissingNode()
                ? RecordPatch.nothing(JetchatSettings.class)
                : settings(named, members.path("settings"), problems);
        List<Consumer<JetchatPlatform>> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            int at = 0;
            for (JsonNode one : members.list(part.word())) {
                part.read(one, place(members, part.word(), at++), problems).ifPresent(parts::add);
            }
        }
        List<Customer> customers = customers(members, problems);
        members.finish();
        return new JetchatScript(settings, customers, parts);
    }

    private static List<Customer> customers(Members members, Problems problems) {
        CustomerJson json = new CustomerJson(problems, List.of());
        List<Customer> customers = new ArrayList<>();
        int at = 0;
        for (JsonNode one : members.list("customers")) {
            json.read(one, place(members, "customers", at++)).ifPresent(customers::add);
        }
        return customers;
    }

    private static String place(Members members, String name, int at) {
        return members.path(name) + "[" + at + "]";
    }
}
