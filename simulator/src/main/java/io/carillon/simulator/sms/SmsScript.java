package io.carillon.simulator.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.simulator.customer.Customer;
import io.carillon.simulator.customer.CustomerJson;
import io.carillon.simulator.http.Json;
import io.carillon.simulator.input.Members;
import io.carillon.simulator.input.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the platform is when it starts. */
public final class SmsScript {
    /** One demo account, no customers, usual settings. */
    public static final SmsScript EMPTY = new SmsScript(SettingsPatch.NOTHING, List.of(), List.of());

    private final SettingsPatch settings;
    private final List<AccountState> accounts;
    private final List<Customer> customers;

    private SmsScript(SettingsPatch settings, List<AccountState> accounts, List<Customer> customers) {
        this.settings = settings;
        this.accounts = List.copyOf(accounts);
        this.customers = List.copyOf(customers);
    }

    /** Takes {@code settings}, {@code accounts} and {@code customers} from a script; mistakes go to {@code problems}. */
    public static SmsScript read(Members script, Problems problems) {
        JsonNode settings = script.take("settings");
        return new SmsScript(
                settings.isMissingNode()
                        ? SettingsPatch.NOTHING
                        : SettingsPatch.read(settings, script.path("settings"), problems),
                accounts(script, problems),
                customers(script, problems));
    }

    SettingsPatch settings() {
        return settings;
    }

    List<AccountState> accounts() {
        return accounts;
    }

    List<Customer> customers() {
        return customers;
    }

    private static List<Customer> customers(Members script, Problems problems) {
        CustomerJson json = new CustomerJson(problems, List.of(SmsProvider.EXTNO));
        List<Customer> customers = new ArrayList<>();
        int at = 0;
        for (JsonNode one : script.list("customers")) {
            json.read(one, place(script, "customers", at++)).ifPresent(customers::add);
        }
        return customers;
    }

    /** Members that a script leaves out are those of the demo account. */
    private static List<AccountState> accounts(Members script, Problems problems) {
        Map<String, AccountState> accounts = new LinkedHashMap<>();
        int at = 0;
        for (JsonNode one : script.list("accounts")) {
            String path = place(script, "accounts", at++);
            try {
                AccountState account = Json.patched(AccountState.demo(), one, AccountState.class);
                if (accounts.put(account.account(), account) != null) {
                    problems.add(path, "the account is there already");
                }
            } catch (JsonProcessingException refused) {
                boolean ours = refused.getCause() instanceof IllegalArgumentException;
                problems.add(path, ours ? refused.getCause().getMessage() : refused.getOriginalMessage());
            } catch (IllegalArgumentException refused) {
                problems.add(path, refused.getMessage());
            }
        }
        return List.copyOf(accounts.values());
    }

    private static String place(Members script, String name, int at) {
        return script.path(name) + "[" + at + "]";
    }
}
