package io.carillon.simulator.jetchat;

import io.carillon.adapters.jetchat.server.JetchatCart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A cart: variants and how many of each. Guarded by the platform. */
final class Cart {
    private static final int MOST = 1_000_000;

    private final long id;
    private final Instant createdAt;
    private final Map<Long, Integer> quantities = new LinkedHashMap<>();
    private Instant updatedAt;

    Cart(long id, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.updatedAt = now;
    }

    int quantity(long variantId) {
        return quantities.getOrDefault(variantId, 0);
    }

    void add(long variantId, int quantity, Instant now) {
        quantities.put(variantId, Math.min(MOST, quantity(variantId) + quantity));
        updatedAt = now;
    }

    /** Whether it was there. */
    boolean remove(long variantId, Instant now) {
        boolean there = quantities.remove(variantId) != null;
        updatedAt = there ? now : updatedAt;
        return there;
    }

    void empty(Instant now) {
        quantities.clear();
        updatedAt = now;
    }

    JetchatCart view(Shop shop) {
        List<JetchatCart.Item> items = new ArrayList<>();
        quantities.forEach((variantId, quantity) -> items.addAll(shop.variant(variantId)
                .then(variant -> shop.product(variant.productId())
                        .map(product -> new JetchatCart.Item(product, variant, quantity)))
                .<List<JetchatCart.Item>>fold(List::of, gone -> List.of())));
        return new JetchatCart(id, createdAt, updatedAt, shop.currency(), items);
    }
}
