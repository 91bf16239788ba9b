package io.carillon.adapters.jetchat.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/** One way to buy a product (contract jetchat A6). */
public record JetchatVariant(
        long id,
        long productId,
        @JsonProperty("variant_1_value") String variant1Value,
        @JsonProperty("variant_2_value") String variant2Value,
        String image,
        BigDecimal price,
        BigDecimal comparePrice,
        boolean taxable,
        String sku,
        String barcode,
        boolean trackStock,
        boolean allowNoStockSell,
        int qty) {
    public JetchatVariant {
        variant1Value = orEmpty(variant1Value);
        variant2Value = orEmpty(variant2Value);
        image = orEmpty(image);
        price = price == null ? BigDecimal.ZERO : price;
        comparePrice = comparePrice == null ? BigDecimal.ZERO : comparePrice;
        sku = orEmpty(sku);
        barcode = orEmpty(barcode);
    }

    public static JetchatVariant blank() {
        return new JetchatVariant(0, 0, null, null, null, null, null, false, null, null, false, false, 0);
    }

    public JetchatVariant withIds(long otherId, long otherProductId) {
        return new JetchatVariant(
                otherId,
                otherProductId,
                variant1Value,
                variant2Value,
                image,
                price,
                comparePrice,
                taxable,
                sku,
                barcode,
                trackStock,
                allowNoStockSell,
                qty);
    }

    /** Whether so many can be sold now. */
    public boolean sells(int quantity) {
        return !trackStock || allowNoStockSell || qty >= quantity;
    }

    /** What distinguishes it, for people; empty when the product has no variants. */
    String options() {
        return variant2Value.isEmpty() ? variant1Value : variant1Value + " / " + variant2Value;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
