package io.carillon.adapters.sms.server;

/**
 * An account's credit in points (contract sms §B4).
 *
 * @param sent points used so far
 * @param remaining points left; below zero for an account that pays afterwards
 * @param total points ever charged to a prepaid account
 */
public record SmsCredit(boolean prepaid, long sent, long remaining, long total) {}
