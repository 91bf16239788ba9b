package io.carillon.adapters.jetchat.client;

import static io.carillon.domain.delivery.RefusalReason.CONTENT_TOO_LONG;
import static io.carillon.domain.delivery.RefusalReason.EMPTY_CONTENT;
import static io.carillon.domain.delivery.RefusalReason.INVALID_MEDIA;
import static io.carillon.domain.delivery.RefusalReason.INVALID_RECIPIENT;
import static io.carillon.domain.delivery.RefusalReason.INVALID_REQUEST;

import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.RefusalReason;
import io.carillon.domain.delivery.SendOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What the vendor's words mean. It has no codes, and one status for every failure that it documents (contract jetchat §A4); the
 * words are those of its framework and of public clients. The first row that is found counts.
 */
final class JetchatErrorCodes {
    private static final Pattern NOT_THERE = Pattern.compile("not found|could not be found|no query results"
            + "|does(?:n't| not) exist|do(?:n't| not) exist|no such|selected [a-z_ ]+ is invalid"
            + "|invalid (?:user|bot ?user|subscriber|contact|product|variant|order)\\b");
    private static final Pattern NO_SUCH_PATH =
            Pattern.compile("the route .* could not be found|method is not supported for (?:this )?route");

    private static final List<Row> ROWS = List.of(
            blocked("^unauthenticated|^unauthori[sz]ed|invalid (?:api )?(?:key|token)", AccountFault.CREDENTIALS),
            blocked(
                    "(?:invalid|missing|insufficient|lacks?|without|required) scope|insufficient permission",
                    AccountFault.PERMISSION),
            unavailable("too many (?:attempts|requests)"),
            refused("(?:user|subscriber|contact|bot ?user)\\b.{0,80}(?:" + NOT_THERE + ")", INVALID_RECIPIENT),
            refused("no query results for model \\[[a-z\\\\]*(?:user|subscriber|contact)\\b", INVALID_RECIPIENT),
            refused("selected user[ _](?:ns|id) is invalid|invalid user[ _]?(?:ns|id)?\\b", INVALID_RECIPIENT),
            refused("\\bcontent field is required|(?:text|content) is (?:empty|required)", EMPTY_CONTENT),
            refused(
                    "(?:content|text|data size)\\b.{0,60}(?:greater than|over|longer than|exceeds?) .{0,20}characters",
                    CONTENT_TOO_LONG),
            refused(
                    "\\burl\\b.{0,40}(?:invalid|valid url)|(?:invalid|bad) (?:file|media|image) ?(?:url)?",
                    INVALID_MEDIA));

    private JetchatErrorCodes() {}

    private record Row(Pattern words, String code, Function<Complaint, SendOutcome> outcome) {}

    /** What a refusal in these words stands for; never {@code Accepted} nor {@code Undetermined}. */
    static SendOutcome of(int status, String words) {
        String plain = words.toLowerCase(Locale.ROOT);
        Row row = ROWS.stream()
                .filter(one -> one.words().matcher(plain).find())
                .findFirst()
                .orElse(refused("", INVALID_REQUEST));
        return row.outcome().apply(new Complaint(row.code(), Integer.toString(status), words));
    }

    /** Whether the words say that what was asked for does not exist. */
    static boolean isAbsence(String words) {
        String plain = words.toLowerCase(Locale.ROOT);
        return NOT_THERE.matcher(plain).find() && !isNoSuchPath(words);
    }

    /** Whether the words say that the vendor does not know the operation: the settings' fault, or an older build. */
    static boolean isNoSuchPath(String words) {
        return NO_SUCH_PATH.matcher(words.toLowerCase(Locale.ROOT)).find();
    }

    private static Row refused(String words, RefusalReason reason) {
        return new Row(Pattern.compile(words), reason.word(), complaint -> new SendOutcome.Refused(reason, complaint));
    }

    private static Row blocked(String words, AccountFault fault) {
        return new Row(
                Pattern.compile(words),
                fault.name().toLowerCase(Locale.ROOT),
                complaint -> new SendOutcome.Blocked(fault, complaint));
    }

    private static Row unavailable(String words) {
        return new Row(
                Pattern.compile(words),
                "not_taken",
                complaint -> new SendOutcome.Unavailable(Optional.empty(), complaint));
    }
}
