package io.carillon.simulator.jetchat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.TreeMap;

/** The bot's own admin routes. */
final class JetchatAdmin {
    private static final int PAGE = 100;

    private final JetchatPlatform platform;
    private final Traffic traffic;

    JetchatAdmin(JetchatPlatform platform, Traffic traffic) {
        this.platform = platform;
        this.traffic = traffic;
    }

    void register(RoutesConfig routes, String root) {
        routes.get(root + "/received", this::received);
        routes.get(root + "/stats", this::stats);
        routes.get(root + "/settings", this::settings);
        routes.post(root + "/settings", this::changeSettings);
        routes.patch(root + "/settings", this::changeSettings);
        new BotAdmin(platform).register(routes, root);
        new CustomerAdmin(platform.customers(), List.of()).register(routes, root);
    }

    private void received(Context ctx) throws JsonProcessingException {
        int limit = Math.max(1, Queries.number(ctx, "limit", PAGE));
        long after = after(ctx);
        TreeMap<Long, TakenSend> found =
                platform.locked(() -> platform.received().page(after, limit + 1));
        boolean more = found.size() > limit;
        if (more) {
            found.pollLastEntry();
        }
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.set(
                "data",
                Json.MAPPER.valueToTree(
                        found.values().stream().map(JetchatAdmin::view).toList()));
        answer.put("has_more", more).put("next", found.isEmpty() ? null : found.lastKey());
        Json.write(ctx, answer);
    }

    private static ObjectNode view(TakenSend send) {
        return Json.MAPPER
                .createObjectNode()
                .put("at", send.at().toString())
                .put("operation", send.operation())
                .put("user_ns", send.userNs())
                .put("user_id", send.userId())
                .put("content", send.content());
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
        Traffic.Summary summary = traffic.summary(0);
        ObjectNode answer = platform.locked(() -> {
            ObjectNode counts = Json.MAPPER.valueToTree(platform.received().counts());
            long messages =
                    platform.people().all().stream().mapToLong(Person::size).sum();
            return counts.put("subscribers", platform.people().all().size()).put("messages", messages);
        });
        answer.put("requests", summary.total())
                .put("in_flight", summary.inFlight())
                .put("max_in_flight", summary.maxInFlight());
        Json.write(ctx, answer);
    }

    private void settings(Context ctx) throws JsonProcessingException {
        Json.write(ctx, platform.locked(platform::settings));
    }

    /** Only what the body names is changed, also within the dialect. */
    private void changeSettings(Context ctx) throws JsonProcessingException {
        Problems problems = new Problems();
        JsonNode body = Json.read(ctx);
        RecordPatch<JetchatSettings> patch = JetchatScript.settings(body, "", problems);
        problems.throwIfAny();
        Json.write(ctx, platform.locked(() -> {
            platform.change(patch.over(platform.settings()));
            return platform.settings();
        }));
    }
}
