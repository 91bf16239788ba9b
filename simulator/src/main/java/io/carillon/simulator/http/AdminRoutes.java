package io.carillon.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.simulator.fault.FaultJson;
import io.carillon.simulator.fault.FaultScript;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** The admin routes that every provider has. */
public final class AdminRoutes {
    private static final int LAST = 100;

    private final SimulatedProvider provider;
    private final FaultScript script;
    private final FaultJson json;
    private final Traffic traffic;

    public AdminRoutes(SimulatedProvider provider, FaultScript script, Traffic traffic) {
        this.provider = provider;
        this.script = script;
        this.traffic = traffic;
        this.json = new FaultJson(Json.MAPPER, provider.vocabulary());
    }

    public void register(RoutesConfig routes) {
        String root = "/_sim/" + provider.name();
        routes.get(root + "/requests", this::requests);
        routes.post(root + "/reset", this::reset);
        routes.get(root + "/faults", this::faults);
        routes.post(root + "/faults", this::addFaults);
        routes.delete(root + "/faults", this::clearFaults);
        routes.post(root + "/raw", this::addRaw);
        provider.admin(routes, root, traffic);
    }

    private void requests(Context ctx) throws JsonProcessingException {
        int last = Queries.number(ctx, "last", LAST);
        Json.write(ctx, traffic.summary(last));
    }

    private void reset(Context ctx) throws JsonProcessingException {
        script.restart();
        provider.reset();
        traffic.reset();
        Json.write(ctx, Map.of("reset", true));
    }

    private void faults(Context ctx) throws JsonProcessingException {
        Json.write(
                ctx, Map.of("data", script.tallies().stream().map(json::write).toList()));
    }

    private void addFaults(Context ctx) throws JsonProcessingException {
        script.add(json.read(Json.read(ctx)));
        faults(ctx);
    }

    private void clearFaults(Context ctx) throws JsonProcessingException {
        script.clear();
        faults(ctx);
    }

    /** A shorter way to write a rule of kind raw that acts once. */
    private void addRaw(Context ctx) throws JsonProcessingException {
        JsonNode node = Json.read(ctx);
        if (!(node instanceof ObjectNode rule)) {
            throw new IllegalArgumentException("an object is expected");
        }
        rule.put("fault", "raw");
        if (!rule.has("next") && !rule.has("every") && !rule.has("probability")) {
            rule.put("next", 1);
        }
        script.add(json.read(rule));
        faults(ctx);
    }
}
