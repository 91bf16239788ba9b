package io.carillon.simulator.afilnet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.simulator.http.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.TreeSet;

/** Admin routes for the accounts. */
final class AccountAdmin {
    private final WebChat webChat;

    AccountAdmin(WebChat webChat) {
        this.webChat = webChat;
    }

    void register(RoutesConfig routes, String root) {
        routes.get(root + "/accounts", this::show);
        routes.post(root + "/accounts", this::change);
    }

    private void show(Context ctx) throws JsonProcessingException {
        Json.write(
                ctx,
                Map.of(
                        "data",
                        webChat.accounts().stream().map(AccountAdmin::view).toList()));
    }

    /** Only what the body names is changed; an unknown user makes a new account from the demo account's settings. */
    private void change(Context ctx) throws JsonProcessingException {
        JsonNode patch = Json.read(ctx);
        AccountState old =
                webChat.account(patch.path("user").asText()).map(Account::state).orElseGet(AccountState::demo);
        webChat.put(Json.patched(old, patch, AccountState.class));
        show(ctx);
    }

    /** All but the passwords. */
    private static ObjectNode view(Account account) {
        AccountState state = account.state();
        ObjectNode view = Json.MAPPER.valueToTree(state);
        view.remove("password");
        view.set(
                "accesses",
                Json.MAPPER.valueToTree(new TreeSet<>(state.accesses().keySet())));
        return view.put("chats", account.look(Chats::size)).put("messages", account.look(Chats::messages));
    }
}
