package io.carillon.app.http.route;

import io.carillon.app.http.QueryParameters;
import io.carillon.app.http.json.ShopJson;
import io.carillon.app.http.problem.ProblemCode;
import io.carillon.ports.usecase.shop.ManageShop;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /v1/channels/{id}/shop/orders}. */
public record OrderRoutes(ManageShop shop, PassedOn passing) {

    public void register(RoutesConfig routes) {
        routes.get("/v1/channels/{id}/shop/orders", this::list);
        routes.get("/v1/channels/{id}/shop/orders/{order}", this::show);
    }

    private void list(Context ctx) {
        var parameters = new QueryParameters(ctx);
        int page = ShopPages.page(parameters);
        var subscriber = parameters.text("subscriber");
        parameters.orThrow();
        passing.ask(
                ctx,
                () -> shop.orders(ctx.pathParam("id"), page, subscriber),
                found -> ShopJson.orders(ShopPages.listing(found, page)));
    }

    private void show(Context ctx) {
        String order = SubscriberPaths.name(ctx, "order");
        passing.answer(
                ctx,
                () -> shop.order(ctx.pathParam("id"), order),
                ShopPages.orMissing(ShopJson::of, ProblemCode.ORDER_NOT_FOUND, ctx));
    }
}
