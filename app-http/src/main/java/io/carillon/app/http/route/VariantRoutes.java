package io.carillon.app.http.route;

import io.carillon.app.http.QueryParameters;
import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.ShopJson;
import io.carillon.app.http.json.VariantReader;
import io.carillon.ports.usecase.shop.ManageShop;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code /v1/channels/{id}/shop/products/{product}/variants}. */
public record VariantRoutes(ManageShop shop, PassedOn passing) {
    private static final String PATH = "/v1/channels/{id}/shop/products/{product}/variants";
    private static final String PRODUCT = "product";
    private static final String VARIANT = "variant";

    public void register(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::create);
        routes.put(PATH + "/{variant}", this::update);
        routes.delete(PATH + "/{variant}", this::delete);
    }

    private void list(Context ctx) {
        new QueryParameters(ctx).orThrow();
        String product = SubscriberPaths.name(ctx, PRODUCT);
        passing.ask(ctx, () -> shop.variants(ctx.pathParam("id"), product), ShopJson::variants);
    }

    private void create(Context ctx) {
        String channel = ctx.pathParam("id");
        String product = SubscriberPaths.name(ctx, PRODUCT);
        byte[] body = RequestBody.json(ctx);
        var variant = VariantReader.read(body).orThrow(read -> List.of());
        passing.create(ctx, body, () -> shop.createVariant(channel, product, variant), ShopJson::of);
    }

    private void update(Context ctx) {
        String channel = ctx.pathParam("id");
        String product = SubscriberPaths.name(ctx, PRODUCT);
        String id = SubscriberPaths.name(ctx, VARIANT);
        byte[] body = RequestBody.json(ctx);
        var variant = VariantReader.read(body).orThrow(read -> List.of());
        passing.update(ctx, body, () -> shop.updateVariant(channel, product, id, variant), ShopJson::of);
    }

    private void delete(Context ctx) {
        String channel = ctx.pathParam("id");
        String product = SubscriberPaths.name(ctx, PRODUCT);
        String id = SubscriberPaths.name(ctx, VARIANT);
        passing.act(ctx, new byte[0], () -> shop.deleteVariant(channel, product, id));
    }
}
