package io.carillon.domain.shop;

import java.util.List;
import java.util.Optional;

/**
 * Something for sale.
 *
 * @param id the provider's; empty for a new one
 * @param active whether it is offered; empty where the provider does not say
 * @param optionNames what its variants differ in; at most two
 */
public record Product(
        Optional<String> id,
        String name,
        Optional<String> description,
        Optional<String> image,
        Optional<String> type,
        Optional<String> vendor,
        List<String> tags,
        Optional<Boolean> active,
        List<String> optionNames,
        List<Variant> variants) {}
