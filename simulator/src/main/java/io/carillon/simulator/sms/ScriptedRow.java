package io.carillon.simulator.sms;

import io.carillon.adapters.sms.server.SmsReply;
import io.carillon.adapters.sms.server.SmsReport;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Rows that somebody writes through the admin routes, as they come in JSON. */
final class ScriptedRow {
    private ScriptedRow() {}

    /**
     * @param account the demo account when absent
     * @param taskId any text, known or not
     * @param receivedAt RFC 3339 in UTC; now when absent
     */
    record Report(
            String account,
            String mobile,
            String taskId,
            String status,
            String receivedAt,
            String errorCode,
            String extno) {
        SmsReport toReport(Instant now) {
            return new SmsReport(
                    required("mobile", mobile),
                    orEmpty(taskId),
                    status == null ? "10" : status,
                    time(receivedAt, now),
                    orEmpty(errorCode),
                    orEmpty(extno));
        }
    }

    /** See {@link Report}. */
    record Reply(String account, String mobile, String taskId, String content, String receivedAt, String extno) {
        SmsReply toReply(Instant now) {
            return new SmsReply(
                    required("mobile", mobile),
                    orEmpty(taskId),
                    required("content", content),
                    time(receivedAt, now),
                    orEmpty(extno));
        }
    }

    private static String required(String name, String value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " must be given");
        }
        return value;
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    private static Instant time(String text, Instant now) {
        try {
            return text == null ? now : Instant.parse(text);
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException("received_at must be like 2026-11-22T06:30:00Z", notATime);
        }
    }
}
