package io.carillon.simulator.afilnet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.simulator.customer.Customer;
import io.carillon.simulator.customer.CustomerJson;
import io.carillon.simulator.http.Json;
import io.carillon.simulator.http.RecordPatch;
import io.carillon.simulator.input.Members;
import io.carillon.simulator.input.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the web chat is when it starts. */
public final class AfilnetScript {
    /** One demo account, nobody writes, usual settings. */
    public static final AfilnetScript EMPTY = new AfilnetScript(
            RecordPatch.nothing(AfilnetSettings.class), Map.of(), List.of(), new Writing(List.of(), List.of()));

    private final RecordPatch<AfilnetSettings> settings;
    private final Map<String, AccountState> accounts;
    private final List<Customer> customers;
    private final Writing writing;

    private record Writing(List<WrittenJson.Order> inbound, List<WrittenJson.Order> outbound) {}

    private AfilnetScript(
            RecordPatch<AfilnetSettings> settings,
            Map<String, AccountState> accounts,
            List<Customer> customers,
            Writing writing) {
        this.settings = settings;
        this.accounts = accounts;
        this.customers = List.copyOf(customers);
        this.writing = writing;
    }

    /** Takes the member {@code afilnet} from a script; mistakes go to {@code problems}. */
    public static AfilnetScript read(Members script, Problems problems) {
        JsonNode section = script.take(AfilnetProvider.NAME);
        if (section.isMissingNode()) {
            return EMPTY;
        }
        return Members.of(section, script.path(AfilnetProvider.NAME), problems)
                .map(members -> section(members, problems))
                .orElse(EMPTY);
    }

    RecordPatch<AfilnetSettings> settings() {
        return settings;
    }

    List<AccountState> accounts() {
        return List.copyOf(accounts.values());
    }

    List<Customer> customers() {
        return customers;
    }

    /** Lets people write to the accounts of a web chat that has just begun. */
    void begin(WebChat webChat) {
        writing.inbound().forEach(order -> write(order, false, webChat));
        writing.outbound().forEach(order -> write(order, true, webChat));
    }

    private static void write(WrittenJson.Order order, boolean sent, WebChat webChat) {
        webChat.account(order.account()).ifPresent(account -> account.write(order.message(sent, webChat.now())));
    }

    private static AfilnetScript section(Members members, Problems problems) {
        JsonNode named = members.take("settings");
        RecordPatch<AfilnetSettings> settings = named.isMissingNode()
                ? RecordPatch.nothing(AfilnetSettings.class)
                : settings(named, members.path("settings"), problems);
        Map<String, AccountState> accounts = accounts(members, problems);
        List<Customer> customers = customers(members, problems);
        Writing writing = new Writing(
                orders("inbound", members, accounts, problems), orders("outbound", members, accounts, problems));
        members.finish();
        return new AfilnetScript(settings, accounts, customers, writing);
    }

    private static List<Customer> customers(Members script, Problems problems) {
        CustomerJson json = new CustomerJson(problems, WebChat.CUSTOMER_MEMBERS);
        List<Customer> customers = new ArrayList<>();
        int at = 0;
        for (JsonNode one : script.list("customers")) {
            json.read(one, place(script, "customers", at++)).ifPresent(customers::add);
        }
        return customers;
    }

    /** Those of the settings that somebody names. */
    static RecordPatch<AfilnetSettings> settings(JsonNode node, String path, Problems problems) {
        return Members.of(node, path, problems)
                .map(members -> {
                    AfilnetSettings sample = AfilnetSettings.defaults(Duration.ZERO);
                    RecordPatch<AfilnetSettings> patch = RecordPatch.read(members, sample, problems);
                    members.finish();
                    return patch;
                })
                .orElseGet(() -> RecordPatch.nothing(AfilnetSettings.class));
    }

    /** Members that a script leaves out are those of the demo account. */
    private static Map<String, AccountState> accounts(Members script, Problems problems) {
        Map<String, AccountState> accounts = new LinkedHashMap<>();
        int at = 0;
        for (JsonNode one : script.list("accounts")) {
            String path = place(script, "accounts", at++);
            Optional<String> objection = RecordPatch.objection(AccountState.demo(), one, AccountState.class);
            if (objection.isPresent()) {
                problems.add(path, objection.get());
            } else if (accounts.put(one.path("user").asText("demo"), account(one)) != null) {
                problems.add(path, "the account is there already");
            }
        }
        return accounts;
    }

    private static AccountState account(JsonNode checked) {
        try {
            return Json.patched(AccountState.demo(), checked, AccountState.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<WrittenJson.Order> orders(
            String name, Members members, Map<String, AccountState> accounts, Problems problems) {
        WrittenJson json = new WrittenJson(
                user -> Optional.ofNullable(accounts.get(user)).or(() -> Optional.of(AccountState.demo())
                        .filter(demo -> demo.user().equals(user))),
                problems);
        List<WrittenJson.Order> orders = new ArrayList<>();
        int at = 0;
        for (JsonNode one : members.list(name)) {
            json.read(one, place(members, name, at++)).ifPresent(orders::add);
        }
        return orders;
    }

    private static String place(Members members, String name, int at) {
        return members.path(name) + "[" + at + "]";
    }
}
