package io.carillon.app.http.route;

import io.carillon.app.http.QueryParameters;
import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.ProductReader;
import io.carillon.app.http.json.ShopJson;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.ports.usecase.shop.ManageShop;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code /v1/channels/{id}/shop/products}. */
public record ProductRoutes(ManageShop shop, PassedOn passing) {
    private static final String PATH = "/v1/channels/{id}/shop/products";
    private static final String PRODUCT = "product";

    public void register(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::create);
        routes.get(PATH + "/{product}", this::show);
        routes.put(PATH + "/{product}", this::update);
        routes.delete(PATH + "/{product}", this::delete);
    }

    private void list(Context ctx) {
        var parameters = new QueryParameters(ctx);
        int page = ShopPages.page(parameters);
        var name = parameters.text("name");
        parameters.orThrow();
        passing.ask(
                ctx,
                () -> shop.products(ctx.pathParam("id"), page, name),
                found -> ShopJson.products(ShopPages.listing(found, page)));
    }

    private void create(Context ctx) {
        String channel = ctx.pathParam("id");
        byte[] body = RequestBody.json(ctx);
        var product = ProductReader.read(body).orThrow(read -> List.of());
        passing.create(ctx, body, () -> shop.create(channel, product), ShopJson::of);
    }

    private void show(Context ctx) {
        String product = SubscriberPaths.name(ctx, PRODUCT);
        passing.answer(
                ctx,
                () -> shop.product(ctx.pathParam("id"), product),
                ShopPages.orMissing(ShopJson::of, ProblemCode.PRODUCT_NOT_FOUND, ctx));
    }

    private void update(Context ctx) {
        String channel = ctx.pathParam("id");
        String id = SubscriberPaths.name(ctx, PRODUCT);
        byte[] body = RequestBody.json(ctx);
        var product = ProductReader.readChange(body).orThrow(read -> List.of());
        passing.update(ctx, body, () -> shop.update(channel, id, product), ShopJson::of);
    }

    private void delete(Context ctx) {
        String channel = ctx.pathParam("id");
        String id = SubscriberPaths.name(ctx, PRODUCT);
        passing.act(ctx, new byte[0], () -> shop.delete(channel, id));
    }
}
