package io.carillon.adapters.sms.server;

import io.carillon.adapters.wire.server.WireReply;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One send request of a known account: the checks in the platform's order (contract sms §B7), then the backend. */
final class SmsSending {
    private static final DateTimeFormatter SEND_TIME =
            DateTimeFormatter.ofPattern("u-M-d H:m:s", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final SmsSession session;
    private final int recipientLimit;

    SmsSending(SmsSession session, int recipientLimit) {
        this.session = session;
        this.recipientLimit = recipientLimit;
    }

    WireReply answer(SmsCall call, SmsRenderer renderer) {
        List<String> mobiles = mobiles(call.raw("mobile"));
        String content = call.raw("content");
        Optional<String> objection = objection(mobiles, content);
        if (objection.isPresent()) {
            return renderer.failed(objection.get());
        }
        boolean check = call.text("checkcontent").equals("1");
        List<String> words = check ? session.forbiddenWords(content) : List.of();
        if (!words.isEmpty()) {
            return renderer.failed(SmsTexts.FORBIDDEN_PREFIX + String.join(",", words));
        }
        try {
            Optional<Instant> sendTime = sendTime(call.text("sendTime"));
            return submit(new SmsSubmission(mobiles, content, sendTime, check, call.text("extno")), renderer);
        } catch (DateTimeParseException notATime) {
            return renderer.failed(SmsTexts.WRONG_PARAMETER);
        }
    }

    private WireReply submit(SmsSubmission submission, SmsRenderer renderer) {
        return session.send(submission)
                .fold(
                        renderer::accepted,
                        refused -> renderer.failed(refused.refusal().message()));
    }

    private Optional<String> objection(List<String> mobiles, String content) {
        if (mobiles.isEmpty()) {
            return Optional.of(SmsTexts.EMPTY_MOBILE);
        }
        if (content.isBlank()) {
            return Optional.of(SmsTexts.EMPTY_CONTENT);
        }
        if (SqlCharacters.in(content)) {
            return Optional.of(SmsTexts.SQL_CHARACTERS);
        }
        return mobiles.size() > recipientLimit ? Optional.of(SmsTexts.WRONG_PARAMETER) : Optional.empty();
    }

    /** Numbers between half-width commas; empty places are passed over. */
    private static List<String> mobiles(String joined) {
        List<String> mobiles = new ArrayList<>();
        for (String mobile : joined.split(",", -1)) {
            if (!mobile.isBlank()) {
                mobiles.add(mobile.strip());
            }
        }
        return mobiles;
    }

    /** Both separators and missing zeros are taken, as .NET's own parser does; a time is one of China. */
    private static Optional<Instant> sendTime(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String dashes = text.replace('/', '-').replace('T', ' ');
        return Optional.of(LocalDateTime.parse(dashes, SEND_TIME).toInstant(SmsBoxes.ZONE));
    }
}
