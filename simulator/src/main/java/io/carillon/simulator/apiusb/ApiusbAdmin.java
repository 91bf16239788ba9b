package io.carillon.simulator.apiusb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.simulator.http.Json;
import io.carillon.simulator.http.Queries;
import io.carillon.simulator.http.Traffic;
import io.carillon.simulator.input.Problems;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** The platform's own admin routes. */
final class ApiusbAdmin {
    private static final int PAGE = 100;

    private final ApiusbPlatform platform;
    private final Traffic traffic;

    ApiusbAdmin(ApiusbPlatform platform, Traffic traffic) {
        this.platform = platform;
        this.traffic = traffic;
    }

    void register(RoutesConfig routes, String root) {
        routes.get(root + "/received", this::received);
        routes.get(root + "/stats", this::stats);
        routes.get(root + "/settings", this::settings);
        routes.patch(root + "/settings", this::changeSettings);
        routes.post(root + "/settings", this::changeSettings);
        new AppAdmin(platform).register(routes, root);
        new PeopleAdmin(platform).register(routes, root);
    }

    private void received(Context ctx) throws JsonProcessingException {
        int limit = Math.max(1, Queries.number(ctx, "limit", PAGE));
        List<ReceivedCall> calls = List.copyOf(platform.received().page(after(ctx), limit + 1));
        boolean more = calls.size() > limit;
        List<ReceivedCall> page = more ? calls.subList(0, limit) : calls;
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.set("data", Json.MAPPER.valueToTree(page));
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
            throw new IllegalArgumentException("after must be the number of a call");
        }
        return Long.parseLong(text);
    }

    private void stats(Context ctx) throws JsonProcessingException {
        ObjectNode answer = Json.MAPPER.valueToTree(platform.received().counts());
        Traffic.Summary summary = traffic.summary(0);
        answer.put("requests", summary.total());
        answer.put("in_flight", summary.inFlight());
        answer.put("max_in_flight", summary.maxInFlight());
        answer.put("messages", platform.box().size());
        answer.put("coming_messages", platform.box().waiting());
        Json.write(ctx, answer);
    }

    private void settings(Context ctx) throws JsonProcessingException {
        Json.write(ctx, platform.settings());
    }

    /** Only what the body names is changed. */
    private void changeSettings(Context ctx) throws JsonProcessingException {
        Problems problems = new Problems();
        SettingsPatch patch = SettingsPatch.read(Json.read(ctx), "", problems);
        problems.throwIfAny();
        platform.change(patch);
        settings(ctx);
    }
}
