package io.carillon.simulator.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.simulator.http.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Admin routes for the accounts and for what waits in them. */
final class SmsAccountAdmin {
    private final Platform platform;

    SmsAccountAdmin(Platform platform) {
        this.platform = platform;
    }

    void register(RoutesConfig routes, String root) {
        routes.get(root + "/accounts", this::accounts);
        routes.post(root + "/accounts", this::changeAccount);
        routes.post(root + "/reports", this::addReports);
        routes.post(root + "/replies", this::addReplies);
    }

    private void accounts(Context ctx) throws JsonProcessingException {
        Json.write(
                ctx,
                Map.of(
                        "data",
                        platform.accounts().stream().map(SmsAccountAdmin::view).toList()));
    }

    /** Only what the body names is changed; an unknown name makes a new account from the demo account's settings. */
    private void changeAccount(Context ctx) throws JsonProcessingException {
        JsonNode patch = Json.read(ctx);
        AccountState old = platform.account(patch.path("account").asText())
                .map(PlatformAccount::state)
                .orElseGet(AccountState::demo);
        platform.put(Json.patched(old, patch, AccountState.class));
        accounts(ctx);
    }

    private void addReports(Context ctx) throws JsonProcessingException {
        List<ScriptedRow.Report> rows = Json.readList(ctx, ScriptedRow.Report.class);
        for (ScriptedRow.Report row : rows) {
            account(row.account()).pending().add(row.toReport(platform.now()));
        }
        Json.write(ctx, Map.of("added", rows.size()));
    }

    private void addReplies(Context ctx) throws JsonProcessingException {
        List<ScriptedRow.Reply> rows = Json.readList(ctx, ScriptedRow.Reply.class);
        for (ScriptedRow.Reply row : rows) {
            PendingReplies waiting = account(row.account()).waiting();
            if (waiting.count() >= platform.settings().keepReports()) {
                throw new IllegalArgumentException("too many replies wait already");
            }
            waiting.add(row.toReply(platform.now()));
        }
        Json.write(ctx, Map.of("added", rows.size()));
    }

    private PlatformAccount account(String name) {
        return Optional.ofNullable(name)
                .or(() -> Optional.of(AccountState.demo().account()))
                .flatMap(platform::account)
                .orElseThrow(() -> new IllegalArgumentException("no account " + name));
    }

    /** All but the password. */
    private static ObjectNode view(PlatformAccount account) {
        ObjectNode view = Json.MAPPER.valueToTree(account.state());
        view.remove("password");
        return view.put("sent", account.credit().sent())
                .put("waiting_reports", account.pending().waiting());
    }
}
