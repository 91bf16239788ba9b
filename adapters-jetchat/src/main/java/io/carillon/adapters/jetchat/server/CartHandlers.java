package io.carillon.adapters.jetchat.server;

import java.util.Map;
import java.util.Optional;

/** Carts and orders. */
final class CartHandlers {
    private static final int MOST = 1_000_000;

    private CartHandlers() {}

    static void addTo(Map<JetchatOperation, JetchatHandlers.Handler> all) {
        all.put(JetchatOperation.CART, call -> JetchatResult.either(shop(call).cart(call.user()), ShopRows::cart));
        all.put(
                JetchatOperation.ADD_TO_CART,
                call -> JetchatResult.done(shop(call).addToCart(call.user(), variant(call), quantity(call))));
        all.put(
                JetchatOperation.REMOVE_FROM_CART,
                call -> JetchatResult.done(shop(call).removeFromCart(call.user(), variant(call))));
        all.put(
                JetchatOperation.EMPTY_CART,
                call -> JetchatResult.done(shop(call).emptyCart(call.user())));
        all.put(
                JetchatOperation.LIST_ORDERS,
                call -> call.list(shop(call).orders(user(call), call.paging()), ShopRows::orderRow));
        all.put(
                JetchatOperation.GET_ORDER,
                call -> JetchatResult.wrapped(shop(call).order(call.call().id("order")), ShopRows::order));
    }

    private static Optional<JetchatRef> user(JetchatExchange call) {
        return call.input().has("user_ns") ? Optional.of(call.user()) : Optional.empty();
    }

    private static long variant(JetchatExchange call) {
        return call.input().whole("variant_id", 0);
    }

    /** One when the request does not say. */
    private static int quantity(JetchatExchange call) {
        return (int) Math.min(MOST, call.input().whole("qty", 1));
    }

    private static JetchatShop shop(JetchatExchange call) {
        return call.session().shop();
    }
}
