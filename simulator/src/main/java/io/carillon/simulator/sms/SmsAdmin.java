package io.carillon.simulator.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.simulator.customer.CustomerAdmin;
import io.carillon.simulator.http.Json;
import io.carillon.simulator.http.Queries;
import io.carillon.simulator.http.Traffic;
import io.carillon.simulator.input.Problems;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** The platform's own admin routes. */
final class SmsAdmin {
    private static final int PAGE = 100;

    private final Platform platform;
    private final Traffic traffic;

    SmsAdmin(Platform platform, Traffic traffic) {
        this.platform = platform;
        this.traffic = traffic;
    }

    void register(RoutesConfig routes, String root) {
        routes.get(root + "/received", this::received);
        routes.get(root + "/handed-out", this::handedOut);
        routes.get(root + "/stats", this::stats);
        routes.get(root + "/settings", this::settings);
        routes.post(root + "/settings", this::changeSettings);
        new SmsAccountAdmin(platform).register(routes, root);
        new CustomerAdmin(platform.customers(), List.of(SmsProvider.EXTNO)).register(routes, root);
    }

    private void received(Context ctx) throws JsonProcessingException {
        int limit = Math.max(1, Queries.number(ctx, "limit", PAGE));
        List<ReceivedView> views = platform.received().page(after(ctx), limit + 1).stream()
                .map(ReceivedView::of)
                .toList();
        boolean more = views.size() > limit;
        List<ReceivedView> page = more ? views.subList(0, limit) : views;
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.set("data", Json.MAPPER.valueToTree(page));
        answer.put("has_more", more);
        answer.put("next", page.isEmpty() ? null : page.get(page.size() - 1).taskId());
        Json.write(ctx, answer);
    }

    private void handedOut(Context ctx) throws JsonProcessingException {
        int limit = Math.max(1, Queries.number(ctx, "limit", PAGE));
        List<HandedOut.Page> found = platform.handedOut().page(after(ctx), limit + 1);
        boolean more = found.size() > limit;
        List<HandedOut.Page> page = more ? found.subList(0, limit) : found;
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
            throw new IllegalArgumentException("after must be what next was");
        }
        return Long.parseLong(text);
    }

    private void stats(Context ctx) throws JsonProcessingException {
        ObjectNode answer = Json.MAPPER.valueToTree(platform.received().counts());
        Traffic.Summary summary = traffic.summary(0);
        answer.put("requests", summary.total());
        answer.put("in_flight", summary.inFlight());
        answer.put("max_in_flight", summary.maxInFlight());
        answer.put("waiting_reports", sum(true));
        answer.put("lost_reports", sum(false));
        answer.put(
                "waiting_replies",
                platform.accounts().stream()
                        .mapToLong(account -> account.waiting().count())
                        .sum());
        Json.write(ctx, answer);
    }

    private long sum(boolean waiting) {
        return platform.accounts().stream()
                .map(PlatformAccount::pending)
                .mapToLong(pending -> waiting ? pending.waiting() : pending.lost())
                .sum();
    }

    private void settings(Context ctx) throws JsonProcessingException {
        Json.write(ctx, platform.settings());
    }

    /** Only what the body names is changed; a dialect may be named as a whole. */
    private void changeSettings(Context ctx) throws JsonProcessingException {
        Problems problems = new Problems();
        SettingsPatch patch = SettingsPatch.read(Json.read(ctx), "", problems);
        problems.throwIfAny();
        platform.change(patch.over(platform.settings()));
        settings(ctx);
    }
}
