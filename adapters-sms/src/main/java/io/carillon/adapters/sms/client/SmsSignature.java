package io.carillon.adapters.sms.client;

import io.carillon.adapters.sms.SmsSettings;
import io.carillon.adapters.sms.SmsSettings.SignaturePosition;

/**
 * The name under which an account sends (contract sms §B8), put where the vendor wants it unless the text has it at either end.
 *
 * @param text may be empty: then nothing is added
 */
record SmsSignature(String text, SignaturePosition position) {

    static SmsSignature of(SmsSettings settings) {
        return new SmsSignature(settings.signature().orElse(""), settings.signaturePosition());
    }

    String on(String message) {
        if (message.startsWith(text) || message.endsWith(text)) {
            return message;
        }
        return position == SignaturePosition.FRONT ? text + message : message + text;
    }
}
