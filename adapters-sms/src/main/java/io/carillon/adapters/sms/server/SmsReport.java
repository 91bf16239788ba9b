package io.carillon.adapters.sms.server;

import java.time.Instant;

/**
 * A delivery report (contract sms §B5).
 *
 * @param status {@code 10} delivered, {@code 20} failed; other values are passed on as they are
 * @param errorCode the network's own code, only shown in dialects that have it
 */
public record SmsReport(
        String mobile, String taskId, String status, Instant receivedAt, String errorCode, String extno) {}
