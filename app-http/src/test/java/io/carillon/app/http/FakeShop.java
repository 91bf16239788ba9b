package io.carillon.app.http;

import io.carillon.domain.flow.FlowField;
import io.carillon.domain.flow.FlowTag;
import io.carillon.domain.flow.SubFlow;
import io.carillon.domain.shop.Cart;
import io.carillon.domain.shop.Order;
import io.carillon.domain.shop.Price;
import io.carillon.domain.shop.Product;
import io.carillon.domain.shop.Variant;
import io.carillon.domain.subscriber.FieldType;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ShopDirectory.PageOf;
import io.carillon.ports.usecase.channel.PassThrough;
import io.carillon.ports.usecase.flow.ManageFlows;
import io.carillon.ports.usecase.shop.ManageShop;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A provider with a flow and a shop that tells what it was told; it fails as a test wants. */
final class FakeShop implements ManageFlows, ManageShop {
    static final Variant VARIANT = new Variant(
            Optional.of("v1"),
            Optional.of("Red, L"),
            List.of("Red", "L"),
            Optional.of(new Price(new BigDecimal("12.50"), Optional.of("EUR"))),
            Optional.empty(),
            Optional.of("S-1"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(3));
    static final Product PRODUCT = new Product(
            Optional.of("p1"),
            "Shirt",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of("new"),
            Optional.of(true),
            List.of("Colour", "Size"),
            List.of(VARIANT));
    static final FlowField FIELD =
            new FlowField("f1", "points", FieldType.NUMBER, FlowField.Kind.BOT, Optional.empty(), Optional.of("7"));
    static final Order ORDER =
            new Order("o1", "paid", Optional.of(new Price(new BigDecimal("25"), Optional.empty())), Optional.of(2));

    final List<String> told = new ArrayList<>();
    volatile Optional<Answer<?>> failure = Optional.empty();
    volatile boolean supported = true;
    volatile Product lastProduct;
    volatile Variant lastVariant;
    volatile FlowField lastField;

    private <T> PassThrough<T> outcome(String channel, String what, T value) {
        told.add(what);
        if (!channel.equals("bot")) {
            return new PassThrough.NoSuchChannel<>();
        }
        if (!supported) {
            return new PassThrough.NotSupported<>("sms");
        }
        return new PassThrough.Asked<>(failure.<Answer<T>>map(answer -> answer.map(ignored -> null))
                .orElseGet(() -> new Answer.Answered<>(value)));
    }

    @Override
    public PassThrough<List<SubFlow>> subFlows(String channel) {
        return outcome(channel, "subflows", List.of(new SubFlow("s1", "Welcome")));
    }

    @Override
    public PassThrough<List<FlowTag>> tags(String channel) {
        return outcome(channel, "tags", List.of(new FlowTag("t1", "gold")));
    }

    @Override
    public PassThrough<FlowTag> createTag(String channel, String name) {
        return outcome(channel, "create tag " + name, new FlowTag("t2", name));
    }

    @Override
    public PassThrough<Void> deleteTag(String channel, String tag) {
        return outcome(channel, "delete tag " + tag, null);
    }

    @Override
    public PassThrough<List<FlowField>> fields(String channel) {
        return outcome(channel, "fields", List.of(FIELD));
    }

    @Override
    public PassThrough<FlowField> createField(String channel, FlowField field) {
        lastField = field;
        return outcome(channel, "create field", FIELD);
    }

    @Override
    public PassThrough<FlowField> setField(String channel, String field, String value) {
        return outcome(channel, "set field " + field + " " + value, FIELD);
    }

    @Override
    public PassThrough<Void> deleteField(String channel, String field) {
        return outcome(channel, "delete field " + field, null);
    }

    @Override
    public PassThrough<PageOf<Product>> products(String channel, int page, Optional<String> name) {
        return outcome(channel, "products " + page + " " + name.orElse("-"), new PageOf<>(List.of(PRODUCT), page < 2));
    }

    @Override
    public PassThrough<Optional<Product>> product(String channel, String id) {
        return outcome(channel, "product " + id, Optional.of(PRODUCT).filter(known -> id.equals("p1")));
    }

    @Override
    public PassThrough<Product> create(String channel, Product product) {
        lastProduct = product;
        return outcome(channel, "create product", PRODUCT);
    }

    @Override
    public PassThrough<Product> update(String channel, String id, Product product) {
        lastProduct = product;
        return outcome(channel, "update " + id, PRODUCT);
    }

    @Override
    public PassThrough<Void> delete(String channel, String id) {
        return outcome(channel, "delete " + id, null);
    }

    @Override
    public PassThrough<List<Variant>> variants(String channel, String product) {
        return outcome(channel, "variants " + product, List.of(VARIANT));
    }

    @Override
    public PassThrough<Variant> createVariant(String channel, String product, Variant variant) {
        lastVariant = variant;
        return outcome(channel, "create variant " + product, VARIANT);
    }

    @Override
    public PassThrough<Variant> updateVariant(String channel, String product, String variant, Variant change) {
        lastVariant = change;
        return outcome(channel, "update variant " + product + " " + variant, VARIANT);
    }

    @Override
    public PassThrough<Void> deleteVariant(String channel, String product, String variant) {
        return outcome(channel, "delete variant " + product + " " + variant, null);
    }

    @Override
    public PassThrough<Cart> cart(String channel, String subscriber) {
        Cart.Item item = new Cart.Item("v1", Optional.of("p1"), "Shirt", 2, VARIANT.price(), Optional.empty());
        return outcome(channel, "cart " + subscriber, new Cart(List.of(item), 2, VARIANT.price()));
    }

    @Override
    public PassThrough<Void> addToCart(String channel, String subscriber, String variant, int quantity) {
        return outcome(channel, "add " + subscriber + " " + variant + " " + quantity, null);
    }

    @Override
    public PassThrough<Void> removeFromCart(String channel, String subscriber, String variant) {
        return outcome(channel, "remove " + subscriber + " " + variant, null);
    }

    @Override
    public PassThrough<Void> emptyCart(String channel, String subscriber) {
        return outcome(channel, "empty " + subscriber, null);
    }

    @Override
    public PassThrough<PageOf<Order>> orders(String channel, int page, Optional<String> subscriber) {
        return outcome(channel, "orders " + page + " " + subscriber.orElse("-"), new PageOf<>(List.of(ORDER), false));
    }

    @Override
    public PassThrough<Optional<Order>> order(String channel, String id) {
        return outcome(channel, "order " + id, Optional.of(ORDER).filter(known -> id.equals("o1")));
    }
}
