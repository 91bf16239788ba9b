package io.carillon.simulator.jetchat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.adapters.jetchat.server.JetchatField;
import io.carillon.adapters.jetchat.server.JetchatListing;
import io.carillon.adapters.jetchat.server.JetchatMessageQuery;
import io.carillon.adapters.jetchat.server.JetchatPaging;
import io.carillon.adapters.jetchat.server.JetchatRef;
import io.carillon.simulator.http.Json;
import io.carillon.simulator.http.Queries;
import io.carillon.simulator.input.Problems;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Admin routes for what the bot is made of: shown by GET, added to by POST. */
final class BotAdmin {
    private static final int PAGE = 100;
    private static final JetchatListing EVERYTHING = new JetchatListing("", new JetchatPaging(1, Integer.MAX_VALUE));

    private final JetchatPlatform platform;

    BotAdmin(JetchatPlatform platform) {
        this.platform = platform;
    }

    void register(RoutesConfig routes, String root) {
        show(routes, root + "/keys", () -> platform.keys().stream()
                .map(ApiKey::view)
                .toList());
        routes.post(root + "/keys", this::addKey);
        routes.delete(root + "/keys/{id}", this::revoke);
        show(routes, root + "/tags", () -> platform.flow().tags(EVERYTHING).rows());
        show(routes, root + "/sub_flows", () -> platform.flow()
                .subFlows(EVERYTHING)
                .rows());
        show(routes, root + "/fields", this::fields);
        show(routes, root + "/products", () -> platform.shop()
                .products(EVERYTHING)
                .rows());
        show(routes, root + "/orders", () -> platform.shop()
                .orders(Optional.empty(), EVERYTHING.paging())
                .rows());
        routes.get(root + "/subscribers", this::subscribers);
        routes.get(root + "/messages", this::messages);
        routes.get(root + "/carts", this::cart);
        routes.post(root + "/seed", this::seed);
        for (Part part : Part.values()) {
            if (part != Part.KEYS) {
                routes.post(root + "/" + part.word(), ctx -> add(part, ctx));
            }
        }
    }

    private void show(RoutesConfig routes, String path, Supplier<List<?>> rows) {
        routes.get(path, ctx -> data(ctx, platform.locked(rows)));
    }

    private List<JetchatField> fields() {
        List<JetchatField> all = new ArrayList<>();
        for (JetchatField.Kind kind : JetchatField.Kind.values()) {
            all.addAll(platform.flow().fields(kind, EVERYTHING).rows());
        }
        return all;
    }

    /** The one answer that shows the value. */
    private void addKey(Context ctx) throws JsonProcessingException {
        ApiKey.Spec spec = Json.MAPPER.treeToValue(Json.read(ctx), ApiKey.Spec.class);
        ObjectNode answer = platform.locked(() -> {
            String value = platform.addKey(spec);
            ApiKey key = platform.keys().get(platform.keys().size() - 1);
            return ((ObjectNode) Json.MAPPER.valueToTree(key.view())).put("key", value);
        });
        Json.write(ctx, answer);
    }

    private void revoke(Context ctx) throws JsonProcessingException {
        String id = ctx.pathParam("id");
        ApiKey key = platform.locked(() -> {
            ApiKey found = platform.keys().stream()
                    .filter(one -> Long.toString(one.id()).equals(id))
                    .findAny()
                    .orElseThrow(() -> new IllegalArgumentException("no key " + id));
            found.revoke();
            return found;
        });
        Json.write(ctx, key.view());
    }

    /** One or a list; all of them or, with a mistake anywhere, none. */
    private void add(Part part, Context ctx) throws JsonProcessingException {
        JsonNode body = Json.read(ctx);
        Problems problems = new Problems();
        List<Consumer<JetchatPlatform>> added = new ArrayList<>();
        if (body.isArray()) {
            for (int at = 0; at < body.size(); at++) {
                part.read(body.get(at), "[" + at + "]", problems).ifPresent(added::add);
            }
        } else {
            part.read(body, "", problems).ifPresent(added::add);
        }
        problems.throwIfAny();
        Json.write(ctx, platform.locked(() -> {
            added.forEach(one -> one.accept(platform));
            return Map.of("added", added.size());
        }));
    }

    private void subscribers(Context ctx) throws JsonProcessingException {
        JetchatPaging paging = new JetchatPaging(1, Math.max(1, Queries.number(ctx, "limit", PAGE)));
        data(ctx, platform.locked(() -> platform.people().search(Map.of(), paging).rows().stream()
                .map(PersonView::of)
                .toList()));
    }

    /** A chat as the vendor has it, newest first. */
    private void messages(Context ctx) throws JsonProcessingException {
        JetchatPaging paging = new JetchatPaging(1, Math.max(1, Queries.number(ctx, "limit", PAGE)));
        JetchatMessageQuery query = new JetchatMessageQuery(true, Instant.EPOCH, Instant.MAX, paging);
        data(ctx, platform.locked(() -> platform.people()
                .messages(user(ctx), query)
                .<List<?>>fold(page -> page.rows().stream().map(MessageView::of).toList(), none -> List.of())));
    }

    private void cart(Context ctx) throws JsonProcessingException {
        data(ctx, platform.locked(() -> platform.shop()
                .cart(user(ctx))
                .<List<?>>fold(cart -> cart.items().stream().map(CartLine::of).toList(), none -> List.of())));
    }

    private void seed(Context ctx) throws JsonProcessingException {
        Seeding seeding = Json.MAPPER.treeToValue(Json.read(ctx), Seeding.class);
        Json.write(ctx, platform.locked(() -> {
            seeding.addTo(platform);
            return Map.of("subscribers", seeding.subscribers(), "messages", seeding.total());
        }));
    }

    private static JetchatRef user(Context ctx) {
        String ns = ctx.queryParam("user_ns");
        return ns == null
                ? new JetchatRef(
                        false, Optional.ofNullable(ctx.queryParam("user_id")).orElse(""))
                : new JetchatRef(true, ns);
    }

    private static void data(Context ctx, List<?> rows) throws JsonProcessingException {
        Json.write(ctx, Map.of("data", rows));
    }
}
