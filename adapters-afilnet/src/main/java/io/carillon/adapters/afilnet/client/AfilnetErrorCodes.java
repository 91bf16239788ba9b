package io.carillon.adapters.afilnet.client;

import static io.carillon.domain.delivery.AccountFault.BALANCE;
import static io.carillon.domain.delivery.AccountFault.CREDENTIALS;
import static io.carillon.domain.delivery.RefusalReason.CHANNEL_NOT_FOUND;
import static io.carillon.domain.delivery.RefusalReason.CONVERSATION_NOT_FOUND;
import static io.carillon.domain.delivery.RefusalReason.INVALID_MEDIA;
import static io.carillon.domain.delivery.RefusalReason.INVALID_REQUEST;
import static io.carillon.domain.delivery.RefusalReason.UNRECOGNISED;

import io.carillon.adapters.wire.SecretRedactor;
import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.RefusalReason;
import io.carillon.domain.delivery.SendOutcome;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What the vendor's error codes mean (seed 000, contract afilnet §A3, §A6); others were refused for a reason that we do not know. */
final class AfilnetErrorCodes {
    private static final String NO_CHAT = "CHAT_NOT_FOUND";

    private static final Map<String, Meaning> CODES = Map.ofEntries(
            Map.entry("MISSING_USER", blocked(CREDENTIALS, "no user was given")),
            Map.entry("MISSING_PASSWORD", blocked(CREDENTIALS, "no password was given")),
            Map.entry("INCORRECT_USER_PASSWORD", blocked(CREDENTIALS, "user or password is wrong")),
            Map.entry("MISSING_CLASS", refused(INVALID_REQUEST, "no class was given")),
            Map.entry("MISSING_METHOD", refused(INVALID_REQUEST, "no method was given")),
            Map.entry("INCORRECT_CLASS", refused(INVALID_REQUEST, "there is no such class")),
            Map.entry("INCORRECT_METHOD", refused(INVALID_REQUEST, "there is no such method")),
            Map.entry(
                    "MISSING_COMPULSORY_PARAM", refused(INVALID_REQUEST, "a compulsory parameter is missing or empty")),
            Map.entry(
                    "CHANNEL_NOT_FOUND",
                    refused(CHANNEL_NOT_FOUND, "the account has no such platform and platform_id")),
            Map.entry(NO_CHAT, refused(CONVERSATION_NOT_FOUND, "there is no chat with the recipient")),
            Map.entry("INCORRECT_FILETYPE", refused(INVALID_MEDIA, "the kind of file is wrong")),
            Map.entry("INCORRECT_FILEURL", refused(INVALID_MEDIA, "the address of the file is wrong")),
            Map.entry("INCORRECT_THUMBURL", refused(INVALID_MEDIA, "the address of the thumbnail is wrong")),
            Map.entry("NO_CREDITS", blocked(BALANCE, "no credit is left")));

    private AfilnetErrorCodes() {}

    /** Our word for a vendor's code, what it means in a sentence, and the outcome it stands for. */
    private record Meaning(String code, String detail, Function<Complaint, SendOutcome> outcome) {
        SendOutcome of(String providerCode) {
            return outcome.apply(new Complaint(code, providerCode, detail));
        }
    }

    static boolean isKnown(String error) {
        return CODES.containsKey(plain(error));
    }

    /** Whether it says that there is no chat: for one who asks what is in it, that is an answer. */
    static boolean isNoChat(String error) {
        return plain(error).equals(NO_CHAT);
    }

    /** What an {@code ERROR} with this code stands for; never {@code Accepted}. */
    static SendOutcome of(String error, SecretRedactor redactor) {
        Meaning unknown = refused(UNRECOGNISED, "the provider does not document this code");
        return CODES.getOrDefault(plain(error), unknown).of(redactor.redact(error.trim()));
    }

    private static String plain(String error) {
        return error.trim().toUpperCase(Locale.ROOT);
    }

    private static Meaning refused(RefusalReason reason, String detail) {
        return new Meaning(reason.word(), detail, complaint -> new SendOutcome.Refused(reason, complaint));
    }

    private static Meaning blocked(AccountFault fault, String detail) {
        return new Meaning(
                fault.name().toLowerCase(Locale.ROOT), detail, complaint -> new SendOutcome.Blocked(fault, complaint));
    }
}
