package io.carillon.app.http.route;

import io.carillon.app.http.QueryParameters;
import io.carillon.app.http.RequestBody;
import io.carillon.app.http.json.CartAddition;
import io.carillon.app.http.json.ShopJson;
import io.carillon.ports.usecase.shop.ManageShop;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code /v1/channels/{id}/shop/carts/{subscriber}}; a subscriber is an address of the channel. */
public record CartRoutes(ManageShop shop, PassedOn passing) {
    private static final String PATH = "/v1/channels/{id}/shop/carts/{subscriber}";
    private static final String SUBSCRIBER = "subscriber";

    public void register(RoutesConfig routes) {
        routes.get(PATH, this::show);
        routes.delete(PATH, this::empty);
        routes.post(PATH + "/items", this::add);
        routes.delete(PATH + "/items/{variant}", this::remove);
    }

    private void show(Context ctx) {
        new QueryParameters(ctx).orThrow();
        String subscriber = SubscriberPaths.name(ctx, SUBSCRIBER);
        passing.ask(ctx, () -> shop.cart(ctx.pathParam("id"), subscriber), ShopJson::of);
    }

    private void empty(Context ctx) {
        String channel = ctx.pathParam("id");
        String subscriber = SubscriberPaths.name(ctx, SUBSCRIBER);
        passing.act(ctx, new byte[0], () -> shop.emptyCart(channel, subscriber));
    }

    private void add(Context ctx) {
        String channel = ctx.pathParam("id");
        String subscriber = SubscriberPaths.name(ctx, SUBSCRIBER);
        byte[] body = RequestBody.json(ctx);
        var item = CartAddition.read(body).orThrow(read -> List.of());
        passing.act(ctx, body, () -> shop.addToCart(channel, subscriber, item.variant(), item.quantity()));
    }

    private void remove(Context ctx) {
        String channel = ctx.pathParam("id");
        String subscriber = SubscriberPaths.name(ctx, SUBSCRIBER);
        String variant = SubscriberPaths.name(ctx, "variant");
        passing.act(ctx, new byte[0], () -> shop.removeFromCart(channel, subscriber, variant));
    }
}
