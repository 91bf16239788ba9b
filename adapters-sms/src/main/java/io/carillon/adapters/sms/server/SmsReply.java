package io.carillon.adapters.sms.server;

import java.time.Instant;

/** What a subscriber wrote back (contract sms §B6). */
public record SmsReply(String mobile, String taskId, String content, Instant receivedAt, String extno) {}
