package io.carillon.adapters.sms.client;

import java.util.Optional;

/** Reads a reply in whatever form the family's vendors give it; empty when it is no reply of this family. Never throws. */
final class SmsParser {
    private SmsParser() {}

    static Optional<SmsDocument> parse(String text) {
        if (text.startsWith("{")) {
            return SmsJson.parse(text);
        }
        return SmsXml.parse(text).or(() -> SmsSalvage.parse(text));
    }
}
