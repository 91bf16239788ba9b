package io.carillon.app.http.json;

import io.carillon.ports.usecase.Problem;
import java.util.List;
import java.util.Optional;

/** What is put in a cart: {@code {"variant", "quantity"}}, one of it unless it is said. */
public record CartAddition(String variant, int quantity) {
    private static final int LONGEST = 256;

    public static Parsed<CartAddition> read(byte[] body) {
        var read = new Object() {
            Optional<String> variant = Optional.empty();
            Optional<Integer> quantity = Optional.empty();
        };
        List<Problem> problems = JsonInput.read(body, input -> (name, pointer) -> {
            switch (name) {
                case "variant" -> read.variant = input.text(pointer, LONGEST);
                case "quantity" -> read.quantity = input.integer(pointer, 1);
                default -> {
                    return false;
                }
            }
            return true;
        });
        return new Parsed<>(new CartAddition(read.variant.orElse(""), read.quantity.orElse(1)), problems)
                .with(Required.text("/variant", read.variant));
    }
}
