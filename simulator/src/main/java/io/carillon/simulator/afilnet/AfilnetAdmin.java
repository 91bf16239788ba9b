package io.carillon.simulator.afilnet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.simulator.customer.CustomerAdmin;
import io.carillon.simulator.http.Json;
import io.carillon.simulator.http.Queries;
import io.carillon.simulator.http.RecordPatch;
import io.carillon.simulator.http.Traffic;
import io.carillon.simulator.input.Problems;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** The web chat's own admin routes. */
final class AfilnetAdmin {
    private static final int PAGE = 100;

    private final WebChat webChat;
    private final Traffic traffic;

    AfilnetAdmin(WebChat webChat, Traffic traffic) {
        this.webChat = webChat;
        this.traffic = traffic;
    }

    void register(RoutesConfig routes, String root) {
        routes.get(root + "/received", this::received);
        routes.get(root + "/stats", this::stats);
        routes.get(root + "/log", this::log);
        routes.get(root + "/settings", this::settings);
        routes.post(root + "/settings", this::changeSettings);
        routes.patch(root + "/settings", this::changeSettings);
        new AccountAdmin(webChat).register(routes, root);
        new ChatAdmin(webChat).register(routes, root);
        new CustomerAdmin(webChat.customers(), WebChat.CUSTOMER_MEMBERS).register(routes, root);
    }

    private void received(Context ctx) throws JsonProcessingException {
        int limit = Math.max(1, Queries.number(ctx, "limit", PAGE));
        List<TakenLog.Numbered> found = webChat.received().page(after(ctx), limit + 1);
        boolean more = found.size() > limit;
        List<TakenLog.Numbered> page = more ? found.subList(0, limit) : found;
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.set(
                "data",
                Json.MAPPER.valueToTree(
                        page.stream().map(one -> one.send().view()).toList()));
        answer.put("has_more", more);
        answer.put("next", page.isEmpty() ? null : page.get(page.size() - 1).number());
        Json.write(ctx, answer);
    }

    private static long after(Context ctx) {
        String text = ctx.queryParam("after");
        if (text == null) {
            return 0;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("after must be what next was");
        }
        return Long.parseLong(text);
    }

    private void stats(Context ctx) throws JsonProcessingException {
        ObjectNode answer = Json.MAPPER.valueToTree(webChat.received().counts());
        Traffic.Summary summary = traffic.summary(0);
        answer.put("requests", summary.total());
        answer.put("in_flight", summary.inFlight());
        answer.put("max_in_flight", summary.maxInFlight());
        long chats = 0;
        long messages = 0;
        long forgotten = 0;
        for (Account account : webChat.accounts()) {
            chats += account.look(Chats::size);
            messages += account.look(Chats::messages);
            forgotten += account.look(Chats::forgotten);
        }
        answer.put("chats", chats).put("messages", messages).put("forgotten_chats", forgotten);
        Json.write(ctx, answer);
    }

    private void log(Context ctx) throws JsonProcessingException {
        Json.write(ctx, Map.of("data", webChat.log().last(Queries.number(ctx, "last", PAGE))));
    }

    private void settings(Context ctx) throws JsonProcessingException {
        Json.write(ctx, webChat.settings());
    }

    /** Only what the body names is changed, also within the dialect. */
    private void changeSettings(Context ctx) throws JsonProcessingException {
        Problems problems = new Problems();
        RecordPatch<AfilnetSettings> patch = AfilnetScript.settings(Json.read(ctx), "", problems);
        problems.throwIfAny();
        webChat.change(patch.over(webChat.settings()));
        settings(ctx);
    }
}
