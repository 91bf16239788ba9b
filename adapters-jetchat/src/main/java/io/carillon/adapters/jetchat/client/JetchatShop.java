package io.carillon.adapters.jetchat.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.shop.Cart;
import io.carillon.domain.shop.Order;
import io.carillon.domain.shop.Product;
import io.carillon.domain.shop.Variant;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ShopDirectory;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The bot's shop: products, variants and orders; carts are {@link JetchatCarts} (contract jetchat §A10). */
final class JetchatShop implements ShopDirectory {
    private final JetchatLink link;
    private final JetchatShelf shelf;
    private final JetchatCarts carts;

    JetchatShop(JetchatLink link) {
        this.link = link;
        this.shelf = new JetchatShelf(link);
        this.carts = new JetchatCarts(link);
    }

    @Override
    public Answer<PageOf<Product>> products(int page, Optional<String> name) {
        JetchatRequest list = JetchatRequest.get("shop", "products");
        JetchatRequest named = name.filter(Predicate.not(String::isBlank))
                .map(text -> list.with("name", text))
                .orElse(list);
        return shelf.page(named, page, JetchatGoods::product);
    }

    @Override
    public Answer<Optional<Product>> product(String id) {
        return shelf.found(JetchatGoods::product, id, "shop", "products", id, "get-info");
    }

    @Override
    public Answer<Product> create(Product product) {
        JetchatRequest request = JetchatRequest.post(JetchatOffers.created(product), "shop", "products", "create");
        return shelf.made(request, JetchatGoods::product, () -> JetchatQuestion.unreadable("the product"));
    }

    @Override
    public Answer<Product> update(String id, Product product) {
        return JetchatShelf.<Product>known(id)
                .orElseGet(() -> shelf.made(
                        JetchatRequest.put(JetchatOffers.changed(product), "shop", "products", id, "update"),
                        JetchatGoods::product,
                        () -> JetchatQuestion.then(product(id), JetchatShelf::present)));
    }

    @Override
    public Answer<Void> delete(String id) {
        return JetchatShelf.<Void>known(id)
                .orElseGet(() -> JetchatQuestion.order(
                        link, JetchatRequest.delete(JetchatJson.object(), "shop", "products", id, "delete")));
    }

    @Override
    public Answer<List<Variant>> variants(String product) {
        return JetchatShelf.<List<Variant>>known(product)
                .orElseGet(() -> JetchatPaging.all(link, JetchatRequest.get("shop", "products", product, "variants"))
                        .map(rows -> JetchatShelf.read(rows, JetchatGoods::variant)));
    }

    @Override
    public Answer<Variant> createVariant(String product, Variant variant) {
        ObjectNode document = JetchatOffers.variant(variant);
        return JetchatShelf.<Variant>known(product)
                .orElseGet(() -> shelf.made(
                        JetchatRequest.post(document, "shop", "products", product, "variants", "create"),
                        JetchatGoods::variant,
                        () -> JetchatQuestion.unreadable("the variant")));
    }

    @Override
    public Answer<Variant> updateVariant(String product, String variant, Variant change) {
        ObjectNode document = JetchatOffers.variant(change);
        return JetchatShelf.<Variant>known(product, variant)
                .orElseGet(() -> shelf.made(
                        JetchatRequest.put(document, "shop", "products", product, "variants", variant, "update"),
                        JetchatGoods::variant,
                        () -> variant(product, variant)));
    }

    @Override
    public Answer<Void> deleteVariant(String product, String variant) {
        return JetchatShelf.<Void>known(product, variant)
                .orElseGet(() -> JetchatQuestion.order(
                        link,
                        JetchatRequest.delete(
                                JetchatJson.object(), "shop", "products", product, "variants", variant, "delete")));
    }

    @Override
    public Answer<Cart> cart(Address subscriber) {
        return carts.of(subscriber);
    }

    @Override
    public Answer<Void> addToCart(Address subscriber, String variant, int quantity) {
        return carts.add(subscriber, variant, quantity);
    }

    @Override
    public Answer<Void> removeFromCart(Address subscriber, String variant) {
        return carts.remove(subscriber, variant);
    }

    @Override
    public Answer<Void> emptyCart(Address subscriber) {
        return carts.empty(subscriber);
    }

    @Override
    public Answer<PageOf<Order>> orders(int page, Optional<Address> subscriber) {
        JetchatRequest list = JetchatRequest.get("shop", "orders");
        if (subscriber.isEmpty()) {
            return shelf.page(list, page, JetchatGoods::order);
        }
        return JetchatQuestion.then(
                new JetchatUsers(link).named(subscriber.get()),
                user -> shelf.page(list.with(user.parameter(), user.value()), page, JetchatGoods::order));
    }

    /** The vendor documents no member of an order's detail, not even the id. */
    @Override
    public Answer<Optional<Order>> order(String id) {
        return shelf.found(
                row -> JetchatGoods.order(row)
                        .or(() -> JetchatGoods.order(
                                new JetchatRow(row.node().<ObjectNode>deepCopy().put("id", id)))),
                id,
                "shop",
                "orders",
                id,
                "get-info");
    }

    private Answer<Variant> variant(String product, String variant) {
        return JetchatQuestion.then(
                shelf.found(
                        JetchatGoods::variant, variant, "shop", "products", product, "variants", variant, "get-info"),
                JetchatShelf::present);
    }
}
