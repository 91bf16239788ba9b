package io.carillon.simulator.apiusb;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.carillon.simulator.http.Json;
import io.carillon.simulator.input.Problems;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** Admin routes for members, what they write and who of them answers. */
final class PeopleAdmin {
    private final ApiusbPlatform platform;

    PeopleAdmin(ApiusbPlatform platform) {
        this.platform = platform;
    }

    void register(RoutesConfig routes, String root) {
        routes.get(root + "/members", this::members);
        routes.post(root + "/members", this::changeMembers);
        routes.post(root + "/messages", this::write);
        routes.post(root + "/read", this::read);
        routes.get(root + "/customers", this::customers);
        routes.post(root + "/customers", this::addCustomers);
        routes.delete(root + "/customers", this::clearCustomers);
    }

    private void members(Context ctx) throws JsonProcessingException {
        Json.write(ctx, Map.of("data", platform.members().listed()));
    }

    private void changeMembers(Context ctx) throws JsonProcessingException {
        Json.readList(ctx, MemberState.class).forEach(platform.members()::put);
        members(ctx);
    }

    private void write(Context ctx) throws JsonProcessingException {
        List<Written> messages = Json.readList(ctx, Written.class);
        if (platform.box().waiting() + messages.size() > platform.settings().keepMessages()) {
            throw new IllegalArgumentException("too many messages are on their way already");
        }
        platform.write(messages);
        Json.write(ctx, Map.of("added", messages.size()));
    }

    private void read(Context ctx) throws JsonProcessingException {
        String uuid = Json.read(ctx).path("uuid").asText();
        Json.write(ctx, Map.of("read", platform.box().read(uuid, platform.settings())));
    }

    private void customers(Context ctx) throws JsonProcessingException {
        Json.write(
                ctx,
                Map.of(
                        "data",
                        platform.customers().tallies().stream()
                                .map(tally ->
                                        CustomerJson.write(tally.customer()).put("answered", tally.answered()))
                                .toList()));
    }

    /** One or a list; all of them or, with a mistake anywhere, none. */
    private void addCustomers(Context ctx) throws JsonProcessingException {
        Problems problems = new Problems();
        List<Customer> added =
                Entries.each(Json.read(ctx), "", (node, path) -> new CustomerJson(problems).read(node, path));
        problems.throwIfAny();
        platform.customers().add(added);
        customers(ctx);
    }

    private void clearCustomers(Context ctx) throws JsonProcessingException {
        platform.customers().clear();
        customers(ctx);
    }
}
