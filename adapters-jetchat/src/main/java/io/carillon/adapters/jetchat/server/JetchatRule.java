package io.carillon.adapters.jetchat.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a member of a request must be, written like {@code name}, {@code value?:value} or {@code data.*.tag_ns}.
 *
 * @param listed whether each element of {@code data} has the member; otherwise the request itself
 */
record JetchatRule(boolean listed, String member, boolean required, Kind kind) {
    static final String[] PROFILE = {
        "first_name?", "last_name?", "name?", "phone?", "email?", "gender?:gender", "image?"
    };
    static final String[] VARIANT = {
        "image?",
        "variant_1_value?",
        "variant_2_value?",
        "price?:number",
        "compare_price?:number",
        "taxable?:flag",
        "sku?",
        "barcode?",
        "track_stock?:flag",
        "allow_no_stock_sell?:flag",
        "qty?:integer"
    };
    static final String[] PRODUCT = {
        "name?", "description?", "image?", "note?", "status?:status", "type?", "vendor?", "tags?:texts"
    };
    static final String[] NEW_PRODUCT = newProduct();

    private static final String LISTED = "data.*.";

    /** What fits. */
    enum Kind {
        /** Not empty. */
        TEXT,
        /** Anything but null. */
        VALUE,
        INTEGER,
        NUMBER,
        FLAG,
        TYPE,
        GENDER,
        STATUS,
        TEXTS,
        /** A list of objects that follow {@link #VARIANT}. */
        VARIANTS,
        /** The document of send-content. */
        CONTENT
    }

    static JetchatRule parse(String text) {
        boolean listed = text.startsWith(LISTED);
        String[] parts = (listed ? text.substring(LISTED.length()) : text).split(":");
        boolean required = !parts[0].endsWith("?");
        Kind kind = parts.length == 1 ? Kind.TEXT : Kind.valueOf(parts[1].toUpperCase(Locale.ROOT));
        return new JetchatRule(listed, parts[0].replace("?", ""), required, kind);
    }

    static String[] and(String first, String... more) {
        return Stream.concat(Stream.of(first), Arrays.stream(more)).toArray(String[]::new);
    }

    private static String[] newProduct() {
        return Stream.of(
                        Stream.of(
                                "name",
                                "use_variant?:flag",
                                "variant_1_name?",
                                "variant_2_name?",
                                "variants?:variants"),
                        Arrays.stream(PRODUCT).filter(rule -> !rule.equals("name?")),
                        Arrays.stream(VARIANT).filter(rule -> !rule.equals("image?")))
                .flatMap(rules -> rules)
                .toArray(String[]::new);
    }
}
