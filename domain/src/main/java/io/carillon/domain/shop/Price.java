package io.carillon.domain.shop;

import java.math.BigDecimal;
import java.util.Optional;

/** @param currency three letters, upper case; empty where the provider does not say */
public record Price(BigDecimal amount, Optional<String> currency) {}
