package io.carillon.adapters.jetchat.server;

import java.math.BigDecimal;

/**
 * An order (contract jetchat A6, A10).
 *
 * @param status paid, ordered, processing, shipped, completed, cancelled or refunded
 */
public record JetchatOrder(long id, String userNs, BigDecimal total, String currency, String status, int numOfItems) {}
