package io.carillon.domain.shop;

import java.util.List;
import java.util.Optional;

/** What a subscriber is about to buy. */
public record Cart(List<Item> items, int quantity, Optional<Price> total) {

    /** @param variant the provider's id of what can be bought */
    public record Item(
            String variant,
            Optional<String> product,
            String name,
            int quantity,
            Optional<Price> price,
            Optional<Price> subtotal) {}
}
