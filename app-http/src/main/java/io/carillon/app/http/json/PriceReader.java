package io.carillon.app.http.json;

import com.fasterxml.jackson.core.JsonToken;
import io.carillon.domain.shop.Price;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a price: a decimal text, a number, or an object of amount and currency. */
final class PriceReader {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    private static final int LONGEST = 64;

    private final JsonInput input;
    private Optional<BigDecimal> amount = Optional.empty();
    private Optional<String> currency = Optional.empty();

    PriceReader(JsonInput input) {
        this.input = input;
    }

    Optional<Price> read(String pointer) throws IOException {
        if (input.isNull()) {
            return Optional.empty();
        }
        if (input.token() == JsonToken.START_OBJECT) {
            input.object(pointer, this::member);
            if (amount.isEmpty() && !input.hasProblemAt(pointer + "/amount")) {
                input.add(pointer + "/amount", "missing", "is missing");
            }
        } else {
            amount = amount(pointer);
        }
        return amount.map(present -> new Price(present, currency));
    }

    private boolean member(String name, String pointer) throws IOException {
        switch (name) {
            case "amount" -> amount = amount(pointer);
            case "currency" -> currency = currency(pointer);
            default -> {
                return false;
            }
        }
        return true;
    }

    private Optional<BigDecimal> amount(String pointer) throws IOException {
        boolean number = input.token() == JsonToken.VALUE_NUMBER_INT || input.token() == JsonToken.VALUE_NUMBER_FLOAT;
        Optional<String> text = number ? input.json(pointer) : input.text(pointer, LONGEST);
        Optional<BigDecimal> read =
                text.filter(present -> AMOUNT.matcher(present).matches()).map(BigDecimal::new);
        if (read.isEmpty() && text.isPresent()) {
            input.add(pointer, "invalid_value", "must be a decimal number of 0 or more such as \"12.99\"");
        }
        return read;
    }

    private Optional<String> currency(String pointer) throws IOException {
        Optional<String> code = input.text(pointer, LONGEST).map(text -> text.toUpperCase(Locale.ROOT));
        if (code.filter(text -> !text.matches("[A-Z]{3}")).isPresent()) {
            input.add(pointer, "invalid_value", "must be three letters such as EUR");
        }
        return code;
    }
}
