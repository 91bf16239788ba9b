package io.carillon.simulator.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.simulator.http.Json;
import io.carillon.simulator.input.Problems;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Admin routes for the customers who answer. */
public final class CustomerAdmin {
    private final Customers customers;
    private final List<String> more;

    /**
     * @param more the texts of a customer that one provider only knows
     */
    public CustomerAdmin(Customers customers, List<String> more) {
        this.customers = customers;
        this.more = List.copyOf(more);
    }

    public void register(RoutesConfig routes, String root) {
        routes.get(root + "/customers", this::show);
        routes.post(root + "/customers", this::add);
        routes.delete(root + "/customers", this::clear);
    }

    private void show(Context ctx) throws JsonProcessingException {
        Json.write(
                ctx,
                Map.of(
                        "data",
                        customers.tallies().stream()
                                .map(tally ->
                                        CustomerJson.write(tally.customer()).put("answered", tally.answered()))
                                .toList()));
    }

    /** One or a list; all of them or, with a mistake anywhere, none. */
    private void add(Context ctx) throws JsonProcessingException {
        Problems problems = new Problems();
        CustomerJson json = new CustomerJson(problems, more);
        JsonNode body = Json.read(ctx);
        List<Customer> added = new ArrayList<>();
        if (body.isArray()) {
            for (int at = 0; at < body.size(); at++) {
                json.read(body.get(at), "[" + at + "]").ifPresent(added::add);
            }
        } else {
            json.read(body, "").ifPresent(added::add);
        }
        problems.throwIfAny();
        customers.add(added);
        show(ctx);
    }

    private void clear(Context ctx) throws JsonProcessingException {
        customers.clear();
        show(ctx);
    }
}
