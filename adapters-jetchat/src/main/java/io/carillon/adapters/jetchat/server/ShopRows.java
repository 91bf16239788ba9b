package io.carillon.adapters.jetchat.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes carts, products and orders, members in the documented order (contract jetchat A6). */
final class ShopRows {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ShopRows() {}

    static ObjectNode cart(JetchatCart cart) {
        ObjectNode row = NODES.objectNode()
                .put("id", cart.id())
                .put(
                        "created_at",
                        cart.createdAt().truncatedTo(ChronoUnit.SECONDS).toString())
                .put(
                        "updated_at",
                        cart.updatedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        row.set("items", JetchatRows.array(cart.items(), item -> item(item, cart.currency())));
        return row.put("num_of_items", cart.quantity()).put("total_price", cart.total());
    }

    static ObjectNode product(JetchatProduct product) {
        List<JetchatVariant> variants = product.variants();
        ObjectNode row = NODES.objectNode()
                .put("id", product.id())
                .put("name", product.name())
                .put("description", product.description())
                .put("image", product.image())
                .put("use_variant", product.useVariant())
                .put(
                        "total_qty",
                        variants.stream().mapToLong(JetchatVariant::qty).sum())
                .put("num_of_variants", variants.size())
                .put("track_stock", variants.stream().anyMatch(JetchatVariant::trackStock))
                .put("type", product.type())
                .put("vendor", product.vendor());
        row.set("variants", JetchatRows.array(variants, variant -> ofProduct(product, variant)));
        return row;
    }

    /** As it is on its own; within a product it has other members. */
    static ObjectNode variant(JetchatVariant variant) {
        return NODES.objectNode()
                .put("id", variant.id())
                .put("product_id", variant.productId())
                .put("variant_1_value", variant.variant1Value())
                .put("variant_2_value", variant.variant2Value())
                .put("image", variant.image())
                .put("price", variant.price())
                .put("compare_price", variant.comparePrice())
                .put("taxable", variant.taxable())
                .put("sku", variant.sku())
                .put("barcode", variant.barcode())
                .put("track_stock", variant.trackStock())
                .put("allow_no_stock_sell", variant.allowNoStockSell())
                .put("qty", variant.qty())
                .put("display_order", 0);
    }

    static ObjectNode orderRow(JetchatOrder order) {
        return NODES.objectNode()
                .put("id", order.id())
                .put("total", order.total().setScale(2, RoundingMode.HALF_UP).toPlainString())
                .put("currency", order.currency())
                .put("status", order.status());
    }

    static ObjectNode order(JetchatOrder order) {
        return NODES.objectNode()
                .put("id", order.id())
                .put("total_price", order.total())
                .put("num_of_items", order.numOfItems());
    }

    private static ObjectNode item(JetchatCart.Item item, String currency) {
        JetchatVariant variant = item.variant();
        return NODES.objectNode()
                .put("id", variant.id())
                .put("product_id", item.product().id())
                .put("name", item.product().name())
                .put("desc", variant.options())
                .put("image", image(item.product(), variant))
                .put("price", variant.price())
                .put("compare_price", variant.comparePrice())
                .put("currency", currency)
                .put("num", item.quantity())
                .put("subtotal", item.subtotal());
    }

    private static ObjectNode ofProduct(JetchatProduct product, JetchatVariant variant) {
        return NODES.objectNode()
                .put("id", variant.id())
                .put("product_id", product.id())
                .put("option_1", product.variant1Name())
                .put("option_2", product.variant2Name())
                .put("option_1_value", variant.variant1Value())
                .put("option_2_value", variant.variant2Value())
                .put("name", product.name())
                .put("desc", variant.options())
                .put("image", image(product, variant))
                .put("price", variant.price())
                .put("compare_price", variant.comparePrice())
                .put("sku", variant.sku())
                .put("barcode", variant.barcode());
    }

    private static String image(JetchatProduct product, JetchatVariant variant) {
        return variant.image().isEmpty() ? product.image() : variant.image();
    }
}
