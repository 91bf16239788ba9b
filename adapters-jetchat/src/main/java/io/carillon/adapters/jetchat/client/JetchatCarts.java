package io.carillon.adapters.jetchat.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.shop.Cart;
import io.carillon.ports.provider.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What subscribers are about to buy (contract jetchat §A10). */
record JetchatCarts(JetchatLink link) {
    private static final String ROOM = "subscriber";

    /** A reply without a cart is an empty one: the vendor may make it with the first item. */
    Answer<Cart> of(Address subscriber) {
        return JetchatQuestion.then(user(subscriber), user -> JetchatQuestion.make(
                        link, JetchatRequest.get(ROOM, "cart").with(user.parameter(), user.value()))
                .map(row -> row.map(JetchatGoods::cart).orElseGet(() -> new Cart(List.of(), 0, Optional.empty()))));
    }

    Answer<Void> add(Address subscriber, String variant, int quantity) {
        return order(
                subscriber, user -> JetchatRequest.post(item(user, variant).put("qty", quantity), ROOM, "add-to-cart"));
    }

    Answer<Void> remove(Address subscriber, String variant) {
        return order(subscriber, user -> JetchatRequest.delete(item(user, variant), ROOM, "remove-from-cart"));
    }

    Answer<Void> empty(Address subscriber) {
        return order(subscriber, user -> JetchatRequest.delete(user.document(), ROOM, "empty-cart"));
    }

    /** The vendor's ids are numbers. */
    private static ObjectNode item(JetchatAddress user, String variant) {
        ObjectNode document = user.document();
        return variant.matches("[0-9]{1,18}")
                ? document.put("variant_id", Long.parseLong(variant))
                : document.put("variant_id", variant);
    }

    private Answer<Void> order(Address subscriber, Function<JetchatAddress, JetchatRequest> request) {
        return JetchatQuestion.then(user(subscriber), user -> JetchatQuestion.order(link, request.apply(user)));
    }

    private Answer<JetchatAddress> user(Address subscriber) {
        return new JetchatUsers(link).named(subscriber);
    }
}
