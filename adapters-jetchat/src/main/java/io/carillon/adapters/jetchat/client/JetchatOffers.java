package io.carillon.adapters.jetchat.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.domain.shop.Product;
import io.carillon.domain.shop.Variant;
import java.util.List;

/** Writes products and variants as the vendor wants them (contract jetchat §A10). What is not known is left out. */
final class JetchatOffers {
    private JetchatOffers() {}

    /** One without variants is one itself, with its price beside its name. */
    static ObjectNode created(Product product) {
        ObjectNode document = changed(product);
        boolean many = product.variants().size() > 1 || !product.optionNames().isEmpty();
        document.put("use_variant", many ? 1 : 0);
        if (many) {
            names(product.optionNames(), document);
            ArrayNode list = document.putArray("variants");
            product.variants().forEach(variant -> list.add(variant(variant)));
        } else if (!product.variants().isEmpty()) {
            Variant only = product.variants().get(0);
            sale(only, document);
            only.image().filter(any -> product.image().isEmpty()).ifPresent(url -> document.put("image", url));
        }
        return document;
    }

    static ObjectNode changed(Product product) {
        ObjectNode document = JetchatJson.object("name", product.name());
        product.description().ifPresent(text -> document.put("description", text));
        product.image().ifPresent(url -> document.put("image", url));
        product.active().ifPresent(active -> document.put("status", active ? "active" : "inactive"));
        product.type().ifPresent(text -> document.put("type", text));
        product.vendor().ifPresent(text -> document.put("vendor", text));
        ArrayNode tags = document.putArray("tags");
        product.tags().forEach(tags::add);
        return document;
    }

    static ObjectNode variant(Variant variant) {
        ObjectNode document = JetchatJson.object();
        variant.image().ifPresent(url -> document.put("image", url));
        for (int at = 0; at < Math.min(2, variant.options().size()); at++) {
            document.put("variant_" + (at + 1) + "_value", variant.options().get(at));
        }
        sale(variant, document);
        return document;
    }

    private static void names(List<String> options, ObjectNode document) {
        for (int at = 0; at < Math.min(2, options.size()); at++) {
            document.put("variant_" + (at + 1) + "_name", options.get(at));
        }
    }

    private static void sale(Variant variant, ObjectNode document) {
        variant.price().ifPresent(price -> document.put("price", price.amount()));
        variant.comparePrice().ifPresent(price -> document.put("compare_price", price.amount()));
        variant.sku().ifPresent(text -> document.put("sku", text));
        variant.barcode().ifPresent(text -> document.put("barcode", text));
        variant.quantity().ifPresent(quantity -> document.put("track_stock", 1).put("qty", quantity));
    }
}
