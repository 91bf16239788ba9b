package io.carillon.simulator.jetchat;

import io.carillon.adapters.jetchat.server.JetchatCart;
import io.carillon.adapters.jetchat.server.JetchatListing;
import io.carillon.adapters.jetchat.server.JetchatOrder;
import io.carillon.adapters.jetchat.server.JetchatOutcome;
import io.carillon.adapters.jetchat.server.JetchatPage;
import io.carillon.adapters.jetchat.server.JetchatPaging;
import io.carillon.adapters.jetchat.server.JetchatProduct;
import io.carillon.adapters.jetchat.server.JetchatRef;
import io.carillon.adapters.jetchat.server.JetchatShop;
import io.carillon.adapters.jetchat.server.JetchatVariant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Products, carts and orders. Guarded by the platform. */
final class Shop implements JetchatShop {
    private final JetchatPlatform platform;
    private final Map<Long, JetchatProduct> products = new LinkedHashMap<>();
    private final Map<Long, JetchatOrder> orders = new LinkedHashMap<>();
    private final Map<String, Cart> carts = new LinkedHashMap<>();

    Shop(JetchatPlatform platform) {
        this.platform = platform;
    }

    @Override
    public JetchatOutcome<JetchatCart> cart(JetchatRef user) {
        return platform.people().person(user).map(person -> cart(person).view(this));
    }

    @Override
    public JetchatOutcome<JetchatCart> addToCart(JetchatRef user, long variantId, int quantity) {
        return platform.people().person(user).then(person -> variant(variantId)
                .then(variant -> add(cart(person), variant, quantity)));
    }

    @Override
    public JetchatOutcome<JetchatCart> removeFromCart(JetchatRef user, long variantId) {
        return platform.people().person(user).then(person -> {
            Cart cart = cart(person);
            return cart.remove(variantId, platform.now())
                    ? JetchatOutcome.done(cart.view(this))
                    : JetchatOutcome.refused("Variant not found in the cart");
        });
    }

    @Override
    public JetchatOutcome<JetchatCart> emptyCart(JetchatRef user) {
        return platform.people().person(user).map(person -> {
            Cart cart = cart(person);
            cart.empty(platform.now());
            return cart.view(this);
        });
    }

    @Override
    public JetchatPage<JetchatProduct> products(JetchatListing listing) {
        return listing.page(List.copyOf(products.values()), JetchatProduct::name);
    }

    @Override
    public JetchatOutcome<JetchatProduct> product(long id) {
        return found(products.get(id), "Product");
    }

    @Override
    public JetchatOutcome<JetchatProduct> createProduct(JetchatProduct draft) {
        long id = platform.counters().id("product", 78);
        List<JetchatVariant> variants =
                draft.variants().stream().map(one -> numbered(one, id)).toList();
        products.put(id, draft.withId(id).withVariants(variants));
        return product(id);
    }

    @Override
    public JetchatOutcome<JetchatProduct> changeProduct(long id, UnaryOperator<JetchatProduct> change) {
        return product(id).then(old -> {
            products.put(id, change.apply(old));
            return product(id);
        });
    }

    @Override
    public JetchatOutcome<JetchatProduct> deleteProduct(long id) {
        return product(id).map(product -> {
            product.variants().forEach(variant -> forgetVariant(variant.id()));
            return products.remove(id);
        });
    }

    @Override
    public JetchatOutcome<JetchatVariant> variant(long productId, long id) {
        return product(productId)
                .then(product -> found(
                        product.variants().stream()
                                .filter(variant -> variant.id() == id)
                                .findFirst()
                                .orElse(null),
                        "Variant"));
    }

    @Override
    public JetchatOutcome<JetchatVariant> createVariant(long productId, JetchatVariant draft) {
        return product(productId).map(product -> {
            JetchatVariant variant = numbered(draft, productId);
            List<JetchatVariant> all = new ArrayList<>(product.variants());
            all.add(variant);
            products.put(productId, product.withVariants(all));
            return variant;
        });
    }

    @Override
    public JetchatOutcome<JetchatVariant> changeVariant(long productId, long id, UnaryOperator<JetchatVariant> change) {
        return variant(productId, id).map(old -> {
            JetchatVariant changed = change.apply(old);
            JetchatProduct product = products.get(productId);
            products.put(
                    productId,
                    product.withVariants(product.variants().stream()
                            .map(one -> one.id() == id ? changed : one)
                            .toList()));
            return changed;
        });
    }

    @Override
    public JetchatOutcome<JetchatVariant> deleteVariant(long productId, long id) {
        return variant(productId, id).map(old -> {
            JetchatProduct product = products.get(productId);
            products.put(
                    productId,
                    product.withVariants(product.variants().stream()
                            .filter(one -> one.id() != id)
                            .toList()));
            forgetVariant(id);
            return old;
        });
    }

    @Override
    public JetchatPage<JetchatOrder> orders(Optional<JetchatRef> user, JetchatPaging paging) {
        List<JetchatOrder> found = orders.values().stream()
                .filter(order ->
                        user.map(JetchatRef::text).map(order.userNs()::equals).orElse(true))
                .toList();
        return JetchatPage.of(found, paging);
    }

    @Override
    public JetchatOutcome<JetchatOrder> order(long id) {
        return found(orders.get(id), "Order");
    }

    void addOrder(JetchatOrder draft) {
        long id = platform.counters().id("order", 501);
        orders.put(
                id,
                new JetchatOrder(
                        id, draft.userNs(), draft.total(), draft.currency(), draft.status(), draft.numOfItems()));
    }

    /** The person is gone. */
    void forget(String userNs) {
        carts.remove(userNs);
    }

    String currency() {
        return platform.settings().currency();
    }

    JetchatOutcome<JetchatVariant> variant(long id) {
        return found(
                products.values().stream()
                        .flatMap(product -> product.variants().stream())
                        .filter(variant -> variant.id() == id)
                        .findFirst()
                        .orElse(null),
                "Variant");
    }

    private JetchatOutcome<JetchatCart> add(Cart cart, JetchatVariant variant, int quantity) {
        if (quantity < 1) {
            return JetchatOutcome.refused("The quantity must be at least 1");
        }
        if (!variant.sells(cart.quantity(variant.id()) + quantity)) {
            return JetchatOutcome.refused("Out of stock");
        }
        cart.add(variant.id(), quantity, platform.now());
        return JetchatOutcome.done(cart.view(this));
    }

    private Cart cart(Person person) {
        return carts.computeIfAbsent(
                person.ns(), any -> new Cart(platform.counters().id("cart", 9), platform.now()));
    }

    private JetchatVariant numbered(JetchatVariant variant, long productId) {
        return variant.withIds(platform.counters().id("variant", 12_356), productId);
    }

    private void forgetVariant(long id) {
        carts.values().forEach(cart -> cart.remove(id, platform.now()));
    }

    private static <T> JetchatOutcome<T> found(T value, String what) {
        return value == null ? JetchatOutcome.refused(what + " not found") : JetchatOutcome.done(value);
    }
}
