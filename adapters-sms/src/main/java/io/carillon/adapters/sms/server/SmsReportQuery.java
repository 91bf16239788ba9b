package io.carillon.adapters.sms.server;

import java.util.OptionalLong;

/**
 * Which reports are asked for.
 *
 * @param limit rows at most, at least one; empty for the backend's own limit
 * @param taskId only this task's
 */
public record SmsReportQuery(OptionalLong limit, OptionalLong taskId) {}
