package io.carillon.adapters.jetchat.client;

import io.carillon.domain.shop.Cart;
import io.carillon.domain.shop.Order;
import io.carillon.domain.shop.Price;
import io.carillon.domain.shop.Product;
import io.carillon.domain.shop.Variant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads products, variants, carts and orders (contract jetchat §A6); names differ between a product's variants and those listed alone. */
final class JetchatGoods {
    private JetchatGoods() {}

    /** Empty without an id. */
    static Optional<Product> product(JetchatRow row) {
        return row.field("id")
                .map(id -> new Product(
                        Optional.of(id),
                        row.field("name").orElse(""),
                        row.field("description"),
                        row.field("image"),
                        row.name("type"),
                        row.name("vendor"),
                        row.names("tags"),
                        row.field("status").map("active"::equalsIgnoreCase),
                        optionNames(row),
                        row.rows("variants").stream()
                                .map(JetchatGoods::variant)
                                .flatMap(Optional::stream)
                                .toList()));
    }

    static Optional<Variant> variant(JetchatRow row) {
        return row.field("id")
                .map(id -> new Variant(
                        Optional.of(id),
                        row.field("name"),
                        Stream.of(
                                        either(row, "variant_1_value", "option_1_value"),
                                        either(row, "variant_2_value", "option_2_value"))
                                .flatMap(Optional::stream)
                                .toList(),
                        price(row, "price"),
                        price(row, "compare_price"),
                        row.field("sku"),
                        row.field("barcode"),
                        row.field("image"),
                        counted(row)));
    }

    static Cart cart(JetchatRow row) {
        List<Cart.Item> items = row.rows("items").stream()
                .map(JetchatGoods::item)
                .flatMap(Optional::stream)
                .toList();
        int sum = items.stream().mapToInt(Cart.Item::quantity).sum();
        List<String> currencies = items.stream()
                .flatMap(item -> item.price().stream())
                .flatMap(price -> price.currency().stream())
                .distinct()
                .toList();
        Optional<String> currency = currencies.size() == 1 ? Optional.of(currencies.get(0)) : currency(row);
        return new Cart(
                items,
                row.integer("num_of_items").orElse(sum),
                row.number("total_price").map(amount -> new Price(amount, currency)));
    }

    static Optional<Order> order(JetchatRow row) {
        return row.field("id")
                .map(id -> new Order(
                        id,
                        row.field("status").orElse(""),
                        price(row, "total").or(() -> price(row, "total_price")),
                        row.integer("num_of_items")));
    }

    private static Optional<Cart.Item> item(JetchatRow row) {
        return row.field("id")
                .map(id -> new Cart.Item(
                        id,
                        row.field("product_id"),
                        row.field("name").orElse(""),
                        row.integer("num").orElse(1),
                        price(row, "price"),
                        price(row, "subtotal")));
    }

    private static List<String> optionNames(JetchatRow product) {
        JetchatRow first =
                product.rows("variants").stream().findFirst().orElseGet(() -> new JetchatRow(JetchatJson.object()));
        return Stream.of("1", "2")
                .flatMap(number ->
                        product.field("variant_" + number + "_name").or(() -> first.field("option_" + number)).stream())
                .toList();
    }

    /** What is not tracked is not counted. */
    private static Optional<Integer> counted(JetchatRow row) {
        boolean untracked = row.field("track_stock")
                .filter(text -> text.equals("0") || text.equalsIgnoreCase("false"))
                .isPresent();
        return untracked ? Optional.empty() : row.integer("qty");
    }

    private static Optional<String> either(JetchatRow row, String one, String other) {
        return row.field(one).or(() -> row.field(other));
    }

    private static Optional<Price> price(JetchatRow row, String member) {
        return row.number(member).map(amount -> new Price(amount, currency(row)));
    }

    private static Optional<String> currency(JetchatRow row) {
        return row.field("currency")
                .map(text -> text.toUpperCase(Locale.ROOT))
                .filter(text -> text.matches("[A-Z]{3}"));
    }
}
