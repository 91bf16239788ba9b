package io.carillon.simulator.jetchat;

import io.carillon.adapters.jetchat.server.JetchatCart;
import java.math.BigDecimal;

/** What is in a cart as the admin routes show it. */
record CartLine(long variantId, String product, BigDecimal price, int quantity) {
    static CartLine of(JetchatCart.Item item) {
        return new CartLine(
                item.variant().id(), item.product().name(), item.variant().price(), item.quantity());
    }
}
