package io.carillon.app.http.json;

import io.carillon.domain.shop.Price;
import io.carillon.domain.shop.Variant;
import io.carillon.ports.usecase.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one kind of a product. Not safe for use by several threads. */
public final class VariantReader {
    static final int LONGEST_TEXT = 1_000;
    private static final int MOST_OPTIONS = 2;

    private final JsonInput input;
    private Optional<String> name = Optional.empty();
    private List<String> options = List.of();
    private Optional<Price> price = Optional.empty();
    private Optional<Price> comparePrice = Optional.empty();
    private Optional<String> sku = Optional.empty();
    private Optional<String> barcode = Optional.empty();
    private Optional<String> image = Optional.empty();
    private Optional<Integer> quantity = Optional.empty();

    VariantReader(JsonInput input) {
        this.input = input;
    }

    public static Parsed<Variant> read(byte[] body) {
        VariantReader[] reader = new VariantReader[1];
        List<Problem> problems = JsonInput.read(body, input -> {
            reader[0] = new VariantReader(input);
            return reader[0]::member;
        });
        return new Parsed<>(reader[0].variant(), problems);
    }

    boolean member(String member, String pointer) throws IOException {
        switch (member) {
            case "name" -> name = input.text(pointer, LONGEST_TEXT);
            case "options" -> options = texts(input, pointer, MOST_OPTIONS);
            case "price" -> price = new PriceReader(input).read(pointer);
            case "compare_price" -> comparePrice = new PriceReader(input).read(pointer);
            case "sku" -> sku = input.text(pointer, LONGEST_TEXT);
            case "barcode" -> barcode = input.text(pointer, LONGEST_TEXT);
            case "image" -> image = input.text(pointer, LONGEST_TEXT);
            case "quantity" -> quantity = input.integer(pointer, 0);
            default -> {
                return false;
            }
        }
        return true;
    }

    Variant variant() {
        return new Variant(Optional.empty(), name, options, price, comparePrice, sku, barcode, image, quantity);
    }

    /** An array of texts, no more of them than {@code most}. */
    static List<String> texts(JsonInput input, String pointer, int most) throws IOException {
        List<String> texts = new ArrayList<>();
        input.array(pointer, at -> {
            Optional<String> text = input.text(at, LONGEST_TEXT);
            if (text.isEmpty() && !input.hasProblemAt(at)) {
                input.add(at, "wrong_type", "must be a text");
            }
            text.filter(present -> texts.size() <= most).ifPresent(texts::add);
        });
        if (texts.size() > most) {
            input.add(pointer, "too_many", "must have at most " + most + " elements");
        }
        return texts.subList(0, Math.min(most, texts.size()));
    }
}
