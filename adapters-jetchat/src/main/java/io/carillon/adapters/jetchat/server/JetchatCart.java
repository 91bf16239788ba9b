package io.carillon.adapters.jetchat.server;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What a subscriber is about to buy (contract jetchat A6). */
public record JetchatCart(long id, Instant createdAt, Instant updatedAt, String currency, List<Item> items) {
    /** A variant of a product and how many of it. */
    public record Item(JetchatProduct product, JetchatVariant variant, int quantity) {
        BigDecimal subtotal() {
            return variant.price().multiply(BigDecimal.valueOf(quantity));
        }
    }

    public JetchatCart {
        items = List.copyOf(items);
    }

    public int quantity() {
        return items.stream().mapToInt(Item::quantity).sum();
    }

    public BigDecimal total() {
        return items.stream().map(Item::subtotal).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
