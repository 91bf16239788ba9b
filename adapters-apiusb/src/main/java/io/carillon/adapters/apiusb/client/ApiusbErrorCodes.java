package io.carillon.adapters.apiusb.client;

import static io.carillon.domain.delivery.AccountFault.CREDENTIALS;
import static io.carillon.domain.delivery.AccountFault.PERMISSION;
import static io.carillon.domain.delivery.RefusalReason.CONTENT_TOO_LONG;
import static io.carillon.domain.delivery.RefusalReason.INVALID_OPTION;
import static io.carillon.domain.delivery.RefusalReason.INVALID_RECIPIENT;
import static io.carillon.domain.delivery.RefusalReason.INVALID_REQUEST;
import static io.carillon.domain.delivery.RefusalReason.UNRECOGNISED;

import io.carillon.adapters.wire.SecretRedactor;
import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.RefusalReason;
import io.carillon.domain.delivery.SendOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What {@code ret} means when it is not 200 (seed 002, contract apiusb §B4). Texts may be overridden or in another language, so
 * the number decides; within a 400, the parameter that the text names tells whose fault it is.
 */
final class ApiusbErrorCodes {
    static final String UNKNOWN_SERVICE = "unknown_service";

    private static final int BAD_REQUEST = 400;
    private static final Meaning UNKNOWN = shared(refused(UNKNOWN_SERVICE, INVALID_REQUEST));

    private static final Map<Integer, Meaning> NUMBERS = Map.of(
            BAD_REQUEST,
            refused("invalid_request", INVALID_REQUEST),
            404,
            UNKNOWN,
            406,
            blocked(CREDENTIALS),
            407,
            blocked(PERMISSION),
            408,
            blocked(PERMISSION),
            409,
            traffic(),
            429,
            traffic());

    /** The first that occurs decides. */
    private static final List<Map.Entry<String, Meaning>> BAD_REQUESTS = List.of(
            Map.entry("access_token", blocked(CREDENTIALS)),
            Map.entry("app_key", blocked(CREDENTIALS)),
            Map.entry("app_secret", blocked(CREDENTIALS)),
            Map.entry("签名", blocked(CREDENTIALS)),
            Map.entry("非法服务", UNKNOWN),
            Map.entry("chat_message_to_uuid", refused("invalid_recipient", INVALID_RECIPIENT)),
            Map.entry("chat_message_data.len", refused("content_too_long", CONTENT_TOO_LONG)),
            Map.entry("chat_message_", shared(refused("invalid_request", INVALID_REQUEST))),
            Map.entry("ext_data", refused("invalid_option", INVALID_OPTION)));

    private ApiusbErrorCodes() {}

    /**
     * A row of the table.
     *
     * @param concernsAll whether all recipients of a call are refused alike, so that splitting it would not help
     */
    record Meaning(String code, boolean concernsAll, Function<Complaint, SendOutcome> made) {
        SendOutcome outcome(ApiusbReply reply, SecretRedactor redactor) {
            return made.apply(new Complaint(code, Integer.toString(reply.ret()), redactor.excerpt(reply.message())));
        }
    }

    /** Not for a success. */
    static Meaning of(ApiusbReply reply) {
        int ret = reply.ret();
        if (ret == BAD_REQUEST) {
            return badRequest(reply.message()).orElse(NUMBERS.get(ret));
        }
        boolean clientsFault = ret > BAD_REQUEST && ret < 500;
        return Optional.ofNullable(NUMBERS.get(ret))
                .orElse(clientsFault ? refused("unrecognised", UNRECOGNISED) : broken());
    }

    /** The text may end with the value that was given, which could be anything. */
    private static Optional<Meaning> badRequest(String message) {
        String told = message.split("但现在|, but now", 2)[0];
        return BAD_REQUESTS.stream()
                .filter(row -> told.contains(row.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Meaning refused(String code, RefusalReason reason) {
        return new Meaning(code, false, complaint -> new SendOutcome.Refused(reason, complaint));
    }

    private static Meaning shared(Meaning meaning) {
        return new Meaning(meaning.code(), true, meaning.made());
    }

    private static Meaning blocked(AccountFault fault) {
        return new Meaning(
                fault.name().toLowerCase(Locale.ROOT), false, complaint -> new SendOutcome.Blocked(fault, complaint));
    }

    private static Meaning traffic() {
        return new Meaning("not_taken", false, complaint -> new SendOutcome.Unavailable(Optional.empty(), complaint));
    }

    /** The method may have run before it broke. */
    private static Meaning broken() {
        return new Meaning("server_error", false, SendOutcome.Undetermined::new);
    }
}
