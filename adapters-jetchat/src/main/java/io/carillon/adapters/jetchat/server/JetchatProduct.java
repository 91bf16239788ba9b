package io.carillon.adapters.jetchat.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A product (contract jetchat A6, A10).
 *
 * @param useVariant whether people choose among variants; otherwise the product has one, whose options are empty
 * @param variant1Name what the first option is called, like Size
 */
public record JetchatProduct(
        long id,
        String name,
        String description,
        String image,
        String note,
        String status,
        String type,
        String vendor,
        List<String> tags,
        boolean useVariant,
        @JsonProperty("variant_1_name") String variant1Name,
        @JsonProperty("variant_2_name") String variant2Name,
        List<JetchatVariant> variants) {
    public JetchatProduct {
        name = orEmpty(name);
        description = orEmpty(description);
        image = orEmpty(image);
        note = orEmpty(note);
        status = status == null ? "active" : status;
        type = orEmpty(type);
        vendor = orEmpty(vendor);
        tags = tags == null ? List.of() : List.copyOf(tags);
        variant1Name = orEmpty(variant1Name);
        variant2Name = orEmpty(variant2Name);
        variants = variants == null ? List.of() : List.copyOf(variants);
    }

    public static JetchatProduct blank() {
        return new JetchatProduct(0, null, null, null, null, null, null, null, null, false, null, null, null);
    }

    public JetchatProduct withId(long other) {
        return copy(other, variants);
    }

    public JetchatProduct withVariants(List<JetchatVariant> others) {
        return copy(id, others);
    }

    private JetchatProduct copy(long otherId, List<JetchatVariant> others) {
        return new JetchatProduct(
                otherId,
                name,
                description,
                image,
                note,
                status,
                type,
                vendor,
                tags,
                useVariant,
                variant1Name,
                variant2Name,
                others);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
