package io.carillon.domain.shop;

import java.util.Optional;

/** Something that was bought. @param status the provider's word */
public record Order(String id, String status, Optional<Price> total, Optional<Integer> quantity) {}
