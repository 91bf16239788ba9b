package io.carillon.simulator.apiusb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.simulator.http.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** Admin routes for applications and their tokens. */
final class AppAdmin {
    private final ApiusbPlatform platform;

    AppAdmin(ApiusbPlatform platform) {
        this.platform = platform;
    }

    void register(RoutesConfig routes, String root) {
        routes.get(root + "/apps", this::show);
        routes.post(root + "/apps", this::change);
        routes.delete(root + "/apps/{key}", this::remove);
        routes.delete(root + "/tokens", this::revoke);
    }

    private void show(Context ctx) throws JsonProcessingException {
        Json.write(
                ctx, Map.of("data", platform.apps().stream().map(AppAdmin::view).toList()));
    }

    /** Only what the body names is changed; an unknown key makes a new application from the demo one's settings. */
    private void change(Context ctx) throws JsonProcessingException {
        JsonNode patch = Json.read(ctx);
        AppState old = platform.app(patch.path("app_key").asText()).orElseGet(AppState::demo);
        platform.put(Json.patched(old, patch, AppState.class));
        show(ctx);
    }

    private void remove(Context ctx) throws JsonProcessingException {
        platform.removeApp(ctx.pathParam("key"));
        show(ctx);
    }

    /** Every token given out so far is bad from now on. */
    private void revoke(Context ctx) throws JsonProcessingException {
        platform.tokens().revokeAll();
        Json.write(ctx, Map.of("revoked", true));
    }

    /** All but the secret. */
    private static ObjectNode view(AppState app) {
        ObjectNode view = Json.MAPPER.valueToTree(app);
        view.remove("app_secret");
        return view;
    }
}
