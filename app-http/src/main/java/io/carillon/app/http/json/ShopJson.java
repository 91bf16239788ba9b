package io.carillon.app.http.json;

import io.carillon.domain.shop.Cart;
import io.carillon.domain.shop.Order;
import io.carillon.domain.shop.Price;
import io.carillon.domain.shop.Product;
import io.carillon.domain.shop.Variant;
import io.carillon.ports.usecase.Listing;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A shop: what it sells, carts, and orders. */
public final class ShopJson {
    private ShopJson() {}

    public static byte[] products(Listing<Product> products) {
        return ListingJson.of(products, ShopJson::members);
    }

    public static byte[] of(Product product) {
        return JsonOutput.document(out -> members(product, out));
    }

    public static byte[] variants(List<Variant> variants) {
        return ListingJson.of(new Listing<>(variants, Optional.empty()), ShopJson::members);
    }

    public static byte[] of(Variant variant) {
        return JsonOutput.document(out -> members(variant, out));
    }

    public static byte[] of(Cart cart) {
        return JsonOutput.document(out -> {
            out.objects("items", cart.items(), ShopJson::members);
            out.number("quantity", cart.quantity());
            out.object("total", cart.total(), ShopJson::members);
        });
    }

    public static byte[] orders(Listing<Order> orders) {
        return ListingJson.of(orders, ShopJson::members);
    }

    public static byte[] of(Order order) {
        return JsonOutput.document(out -> members(order, out));
    }

    /** What it costs, where all of its variants cost the same. */
    private static Optional<Price> price(Product product) {
        List<Price> prices = product.variants().stream()
                .flatMap(variant -> variant.price().stream())
                .distinct()
                .toList();
        return prices.size() == 1 ? Optional.of(prices.get(0)) : Optional.empty();
    }

    private static void members(Product product, JsonOutput out) throws IOException {
        out.text("id", product.id());
        out.text("name", product.name());
        out.text("description", product.description());
        out.text("image", product.image());
        out.text("type", product.type());
        out.text("vendor", product.vendor());
        out.texts("tags", product.tags());
        truth("active", product.active(), out);
        out.texts("option_names", product.optionNames());
        out.object("price", price(product), ShopJson::members);
        out.objects("variants", product.variants(), ShopJson::members);
    }

    private static void members(Variant variant, JsonOutput out) throws IOException {
        out.text("id", variant.id());
        out.text("name", variant.name());
        out.texts("options", variant.options());
        out.object("price", variant.price(), ShopJson::members);
        out.object("compare_price", variant.comparePrice(), ShopJson::members);
        out.text("sku", variant.sku());
        out.text("barcode", variant.barcode());
        out.text("image", variant.image());
        number("quantity", variant.quantity(), out);
    }

    private static void members(Cart.Item item, JsonOutput out) throws IOException {
        out.text("variant", item.variant());
        out.text("product", item.product());
        out.text("name", item.name());
        out.number("quantity", item.quantity());
        out.object("price", item.price(), ShopJson::members);
        out.object("subtotal", item.subtotal(), ShopJson::members);
    }

    private static void members(Order order, JsonOutput out) throws IOException {
        out.text("id", order.id());
        out.text("status", order.status());
        out.object("total", order.total(), ShopJson::members);
        number("quantity", order.quantity(), out);
    }

    private static void members(Price price, JsonOutput out) throws IOException {
        out.text("amount", price.amount().toPlainString());
        out.text("currency", price.currency());
    }

    private static void number(String name, Optional<Integer> number, JsonOutput out) throws IOException {
        out.number(name, number.map(java.math.BigDecimal::valueOf));
    }

    private static void truth(String name, Optional<Boolean> truth, JsonOutput out) throws IOException {
        if (truth.isPresent()) {
            out.truth(name, truth.get());
        } else {
            out.nothing(name);
        }
    }
}
