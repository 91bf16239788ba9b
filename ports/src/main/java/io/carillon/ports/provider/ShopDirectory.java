package io.carillon.ports.provider;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.shop.Cart;
import io.carillon.domain.shop.Order;
import io.carillon.domain.shop.Product;
import io.carillon.domain.shop.Variant;
import java.util.List;
import java.util.Optional;

/** A shop at a provider. Pages count from 1; a page that is not there is empty. */
public interface ShopDirectory {
    Answer<PageOf<Product>> products(int page, Optional<String> name);

    /** Empty when there is no such product. */
    Answer<Optional<Product>> product(String id);

    Answer<Product> create(Product product);

    /** Changes all but the variants. */
    Answer<Product> update(String id, Product product);

    Answer<Void> delete(String id);

    Answer<List<Variant>> variants(String product);

    Answer<Variant> createVariant(String product, Variant variant);

    Answer<Variant> updateVariant(String product, String variant, Variant change);

    Answer<Void> deleteVariant(String product, String variant);

    Answer<Cart> cart(Address subscriber);

    Answer<Void> addToCart(Address subscriber, String variant, int quantity);

    Answer<Void> removeFromCart(Address subscriber, String variant);

    Answer<Void> emptyCart(Address subscriber);

    Answer<PageOf<Order>> orders(int page, Optional<Address> subscriber);

    /** Empty when there is no such order. */
    Answer<Optional<Order>> order(String id);

    /** @param more whether a further page may hold something */
    record PageOf<T>(List<T> items, boolean more) {
        public PageOf {
            items = List.copyOf(items);
        }
    }
}
