package io.carillon.ports.usecase.shop;

import io.carillon.domain.shop.Cart;
import io.carillon.domain.shop.Order;
import io.carillon.domain.shop.Product;
import io.carillon.domain.shop.Variant;
import io.carillon.ports.provider.ShopDirectory.PageOf;
import io.carillon.ports.usecase.channel.PassThrough;
import java.util.List;
import java.util.Optional;

/** Manages a shop at a channel's provider. Everything is passed on; nothing is kept here. Subscribers are addresses of the channel. */
public interface ManageShop {
    PassThrough<PageOf<Product>> products(String channel, int page, Optional<String> name);

    PassThrough<Optional<Product>> product(String channel, String id);

    PassThrough<Product> create(String channel, Product product);

    PassThrough<Product> update(String channel, String id, Product product);

    PassThrough<Void> delete(String channel, String id);

    PassThrough<List<Variant>> variants(String channel, String product);

    PassThrough<Variant> createVariant(String channel, String product, Variant variant);

    PassThrough<Variant> updateVariant(String channel, String product, String variant, Variant change);

    PassThrough<Void> deleteVariant(String channel, String product, String variant);

    PassThrough<Cart> cart(String channel, String subscriber);

    PassThrough<Void> addToCart(String channel, String subscriber, String variant, int quantity);

    PassThrough<Void> removeFromCart(String channel, String subscriber, String variant);

    PassThrough<Void> emptyCart(String channel, String subscriber);

    PassThrough<PageOf<Order>> orders(String channel, int page, Optional<String> subscriber);

    PassThrough<Optional<Order>> order(String channel, String id);
}
