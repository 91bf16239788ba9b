package io.carillon.app.http.json;

import com.fasterxml.jackson.core.JsonToken;
import io.carillon.domain.shop.Product;
import io.carillon.domain.shop.Variant;
import io.carillon.ports.usecase.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads something for sale. Not safe for use by several threads. */
public final class ProductReader {
    private static final int LONGEST_DESCRIPTION = 20_000;
    private static final int MOST = 100;
    private static final int MOST_OPTIONS = 2;
    private static final Set<String> OF_ONE_KIND = Set.of("price", "compare_price", "sku", "barcode", "quantity");

    private final JsonInput input;
    private Optional<String> name = Optional.empty();
    private Optional<String> description = Optional.empty();
    private Optional<String> image = Optional.empty();
    private Optional<String> type = Optional.empty();
    private Optional<String> vendor = Optional.empty();
    private List<String> tags = List.of();
    private Optional<Boolean> active = Optional.empty();
    private List<String> optionNames = List.of();
    private final List<Variant> variants = new ArrayList<>();
    /** A product that comes in one kind only has its price and so on itself. */
    private final VariantReader only;

    private boolean isOfOneKind;

    private ProductReader(JsonInput input) {
        this.input = input;
        this.only = new VariantReader(input);
    }

    /** A new product, perhaps with its variants. */
    public static Parsed<Product> read(byte[] body) {
        return read(body, true);
    }

    /** A product as it is to be; its variants are changed by themselves. */
    public static Parsed<Product> readChange(byte[] body) {
        return read(body, false);
    }

    private static Parsed<Product> read(byte[] body, boolean variants) {
        ProductReader[] reader = new ProductReader[1];
        List<Problem> problems = JsonInput.read(body, input -> {
            reader[0] = new ProductReader(input);
            return (name, pointer) -> OF_ONE_KIND.contains(name) || name.equals("variants")
                    ? reader[0].offer(name, pointer, variants)
                    : reader[0].member(name, pointer);
        });
        return new Parsed<>(reader[0].product(), problems).with(Required.text("/name", reader[0].name));
    }

    private boolean offer(String member, String pointer, boolean taken) throws IOException {
        if (!taken) {
            input.add(pointer, "not_changed_here", "variants, and what they cost, are changed under /variants");
            input.skip();
            return true;
        }
        boolean many = member.equals("variants");
        if (many ? isOfOneKind : !variants.isEmpty()) {
            input.add(pointer, "conflict", "a product has variants, or a price and so on of its own");
        }
        isOfOneKind |= !many;
        return many ? variants(pointer) : only.member(member, pointer);
    }

    private boolean member(String member, String pointer) throws IOException {
        switch (member) {
            case "name" -> name = input.text(pointer, VariantReader.LONGEST_TEXT);
            case "description" -> description = input.text(pointer, LONGEST_DESCRIPTION);
            case "image" -> image = input.text(pointer, VariantReader.LONGEST_TEXT);
            case "type" -> type = input.text(pointer, VariantReader.LONGEST_TEXT);
            case "vendor" -> vendor = input.text(pointer, VariantReader.LONGEST_TEXT);
            case "tags" -> tags = VariantReader.texts(input, pointer, MOST);
            case "active" -> active = input.isNull() ? Optional.empty() : Optional.of(input.truth(pointer));
            case "option_names" -> optionNames = VariantReader.texts(input, pointer, MOST_OPTIONS);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean variants(String pointer) throws IOException {
        input.array(pointer, this::variant);
        return true;
    }

    private void variant(String pointer) throws IOException {
        if (variants.size() == MOST || input.token() != JsonToken.START_OBJECT) {
            input.mistyped(pointer, "an object, and one of " + MOST + " at most");
            return;
        }
        VariantReader reader = new VariantReader(input);
        input.object(pointer, reader::member);
        variants.add(reader.variant());
    }

    private Product product() {
        return new Product(
                Optional.empty(),
                name.orElse(""),
                description,
                image,
                type,
                vendor,
                tags,
                active,
                optionNames,
                isOfOneKind ? List.of(only.variant()) : List.copyOf(variants));
    }
}
