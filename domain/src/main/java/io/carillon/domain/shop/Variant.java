package io.carillon.domain.shop;

import java.util.Optional;

/**
 * One kind of a product that can be bought. @param id the provider's; empty for a new one
 *
 * @param options the values that make it what it is, such as a colour and a size; at most two
 * @param quantity how many are there; empty where it is not counted
 */
public record Variant(
        Optional<String> id,
        Optional<String> name,
        java.util.List<String> options,
        Optional<Price> price,
        Optional<Price> comparePrice,
        Optional<String> sku,
        Optional<String> barcode,
        Optional<String> image,
        Optional<Integer> quantity) {}
