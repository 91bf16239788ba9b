package io.carillon.simulator.afilnet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.adapters.afilnet.server.AfilnetRoute;
import io.carillon.simulator.http.Json;
import io.carillon.simulator.http.Queries;
import io.carillon.simulator.input.Members;
import io.carillon.simulator.input.Problems;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Admin routes for what people write and what becomes of it. */
final class ChatAdmin {
    private static final int PAGE = 100;
    private static final int LONGEST_STATUS = 100;

    private final WebChat webChat;

    ChatAdmin(WebChat webChat) {
        this.webChat = webChat;
    }

    void register(RoutesConfig routes, String root) {
        routes.get(root + "/chats", this::chats);
        routes.get(root + "/messages", this::messages);
        routes.post(root + "/inbound", ctx -> write(ctx, false));
        routes.post(root + "/outbound", ctx -> write(ctx, true));
        routes.post(root + "/seed", this::seed);
        routes.post(root + "/statuses", this::statuses);
    }

    private void chats(Context ctx) throws JsonProcessingException {
        int limit = Queries.number(ctx, "limit", PAGE);
        Json.write(ctx, Map.of("data", account(user(ctx)).look(chats -> chats.stream()
                .limit(limit)
                .map(ChatAdmin::view)
                .toList())));
    }

    /** One chat as the vendor has it; looking at it makes nothing read. */
    private void messages(Context ctx) throws JsonProcessingException {
        AfilnetRoute route = new AfilnetRoute(query(ctx, "platform", "whatsapp"), query(ctx, "platformid", "100"));
        String destination = query(ctx, "destination", "");
        Json.write(ctx, Map.of("data", account(user(ctx)).look(chats -> chats.find(route, destination)
                .map(chat -> chat.rows(false, webChat.now()).stream()
                        .map(MessageView::of)
                        .toList())
                .orElse(List.of()))));
    }

    /** One or a list; all of them or, with a mistake anywhere, none. */
    private void write(Context ctx, boolean sent) throws JsonProcessingException {
        Problems problems = new Problems();
        WrittenJson json = new WrittenJson(user -> webChat.account(user).map(Account::state), problems);
        JsonNode body = Json.read(ctx);
        List<WrittenJson.Order> orders = new ArrayList<>();
        if (body.isArray()) {
            for (int at = 0; at < body.size(); at++) {
                json.read(body.get(at), "[" + at + "]").ifPresent(orders::add);
            }
        } else {
            json.read(body, "").ifPresent(orders::add);
        }
        problems.throwIfAny();
        orders.forEach(order -> account(order.account()).write(order.message(sent, webChat.now())));
        Json.write(ctx, Map.of("added", orders.size()));
    }

    private void seed(Context ctx) throws JsonProcessingException {
        Problems problems = new Problems();
        Optional<Members> members = Members.of(Json.read(ctx), "", problems);
        problems.throwIfAny();
        Account account = account(members.get().text("user").orElse("demo"));
        Seeding seeding = seeding(members.get());
        members.get().finish();
        problems.throwIfAny();
        if (!account.state().has(seeding.route())) {
            throw new IllegalArgumentException("no such channel");
        }
        account.seed(seeding);
        Json.write(ctx, Map.of("chats", seeding.chats(), "messages", (long) seeding.chats() * seeding.messages()));
    }

    private static Seeding seeding(Members members) {
        return new Seeding(
                WrittenJson.route(members),
                number(members, "chats", 1),
                number(members, "messages", 1),
                number(members, "unread", 0));
    }

    private static int number(Members members, String name, int otherwise) {
        return (int) Math.min(members.whole(name, 0).orElse((long) otherwise), Integer.MAX_VALUE);
    }

    private void statuses(Context ctx) throws JsonProcessingException {
        List<FixedStatus> statuses = Json.readList(ctx, FixedStatus.class);
        for (FixedStatus one : statuses) {
            if (!account(one.user() == null ? "demo" : one.user()).fixStatus(one.messageid(), one.status())) {
                throw new IllegalArgumentException("no message " + one.messageid());
            }
        }
        Json.write(ctx, Map.of("changed", statuses.size()));
    }

    /** A status that stays, whatever the clock says. */
    record FixedStatus(String user, long messageid, String status) {
        FixedStatus {
            if (status == null || status.isBlank() || status.length() > LONGEST_STATUS) {
                throw new IllegalArgumentException("status must be a text up to " + LONGEST_STATUS);
            }
        }
    }

    private static ObjectNode view(Chat chat) {
        return Json.MAPPER
                .createObjectNode()
                .put("platform", chat.route().platform())
                .put("platformid", chat.route().platformid())
                .put("destination", chat.destination())
                .put("messages", chat.size())
                .put("unread", chat.unread())
                .put("last_message", chat.last().text())
                .put("last_at", chat.last().at().toString());
    }

    private static String user(Context ctx) {
        return query(ctx, "user", "demo");
    }

    private static String query(Context ctx, String name, String otherwise) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse(otherwise);
    }

    private Account account(String user) {
        return webChat.account(user).orElseThrow(() -> new IllegalArgumentException("no account " + user));
    }
}
