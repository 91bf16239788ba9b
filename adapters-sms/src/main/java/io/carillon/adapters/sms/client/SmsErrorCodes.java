package io.carillon.adapters.sms.client;

import static io.carillon.domain.delivery.AccountFault.BALANCE;
import static io.carillon.domain.delivery.AccountFault.CREDENTIALS;
import static io.carillon.domain.delivery.AccountFault.PERMISSION;
import static io.carillon.domain.delivery.RefusalReason.EMPTY_CONTENT;
import static io.carillon.domain.delivery.RefusalReason.FORBIDDEN_CONTENT;
import static io.carillon.domain.delivery.RefusalReason.INVALID_OPTION;
import static io.carillon.domain.delivery.RefusalReason.INVALID_REQUEST;
import static io.carillon.domain.delivery.RefusalReason.NO_RECIPIENT;
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
 * What the vendors' texts and numbers mean (contract sms §B6, §B7). Exact text first, then a beginning, then a part; what is not
 * in the table was refused for a reason that we do not know.
 */
final class SmsErrorCodes {
    static final String NOTHING_WAITS = "没有记录";

    private static final Map<String, Meaning> EXACT = Map.ofEntries(
            Map.entry("用户名或密码不能为空", blocked(CREDENTIALS)),
            Map.entry("用户名或密码错误", blocked(CREDENTIALS)),
            Map.entry("用户名错误", blocked(CREDENTIALS)),
            Map.entry("发送内容包含sql注入字符", refused(FORBIDDEN_CONTENT)),
            Map.entry("短信号码不能为空", refused(NO_RECIPIENT)),
            Map.entry("短信内容不能为空", refused(EMPTY_CONTENT)),
            Map.entry("包含非法字符", refused(FORBIDDEN_CONTENT)),
            Map.entry("对不起，您当前要发送的量大于您当前余额", blocked(BALANCE)),
            Map.entry("其他错误", unclear("other_error")),
            Map.entry("参数错误", refused(INVALID_REQUEST)),
            Map.entry("参数不正确", refused(INVALID_REQUEST)),
            Map.entry("扩展子号只能是数字", refused(INVALID_OPTION)),
            Map.entry("content解析错误", refused(INVALID_REQUEST)),
            Map.entry("该用户不允许查看状态报告", blocked(PERMISSION)),
            Map.entry("该用户不允许查看短信回复", blocked(PERMISSION)));

    /** The words found follow these. */
    private static final List<Map.Entry<String, Meaning>> PREFIXES =
            List.of(Map.entry("包含非法字符：", refused(FORBIDDEN_CONTENT)), Map.entry("包含非法字符:", refused(FORBIDDEN_CONTENT)));

    private static final List<Map.Entry<String, Meaning>> PARTS =
            List.of(Map.entry("余额不足", blocked(BALANCE)), Map.entry("大于您当前余额", blocked(BALANCE)));

    private static final Map<String, Meaning> NUMBERS = Map.of(
            "1", blocked(CREDENTIALS),
            "2", blocked(CREDENTIALS),
            "3", blocked(PERMISSION),
            "4", refused(INVALID_REQUEST));

    private SmsErrorCodes() {}

    /** Our word for a vendor's text, and the outcome it stands for. */
    private record Meaning(String code, Function<Complaint, SendOutcome> outcome) {
        SendOutcome of(String providerCode, String detail) {
            return outcome.apply(new Complaint(code, providerCode, detail));
        }
    }

    /** Whether the text is in the table. */
    static boolean isKnown(String message) {
        return find(message).isPresent();
    }

    /** What a {@code Faild} with this message stands for. */
    static SendOutcome ofMessage(String message, SecretRedactor redactor) {
        String told = redactor.redact(message.trim());
        return find(message).orElse(refused(UNRECOGNISED)).of(told, words(told));
    }

    /** What an {@code errorstatus} stands for; empty when it says that nothing waits. The number decides where it is documented. */
    static Optional<SendOutcome> ofNumber(String error, String remark, SecretRedactor redactor) {
        if (!NUMBERS.containsKey(error) && remark.contains(NOTHING_WAITS)) {
            return Optional.empty();
        }
        Meaning meaning =
                Optional.ofNullable(NUMBERS.get(error)).or(() -> find(remark)).orElse(refused(UNRECOGNISED));
        return Optional.of(meaning.of(redactor.redact(error), redactor.redact(remark)));
    }

    private static Optional<Meaning> find(String message) {
        String text = message.trim().toLowerCase(Locale.ROOT).replaceFirst("[。.!！]+$", "");
        return Optional.ofNullable(EXACT.get(text))
                .or(() -> first(PREFIXES, text::startsWith))
                .or(() -> first(PARTS, text::contains));
    }

    private static Optional<Meaning> first(
            List<Map.Entry<String, Meaning>> table, java.util.function.Predicate<String> matches) {
        return table.stream()
                .filter(row -> matches.test(row.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The forbidden words, where the text names them. */
    private static String words(String message) {
        return PREFIXES.stream()
                .map(Map.Entry::getKey)
                .filter(message::startsWith)
                .map(prefix -> message.substring(prefix.length()))
                .findFirst()
                .orElse("");
    }

    private static Meaning refused(RefusalReason reason) {
        return new Meaning(reason.word(), complaint -> new SendOutcome.Refused(reason, complaint));
    }

    private static Meaning blocked(AccountFault fault) {
        return new Meaning(
                fault.name().toLowerCase(Locale.ROOT), complaint -> new SendOutcome.Blocked(fault, complaint));
    }

    private static Meaning unclear(String code) {
        return new Meaning(code, SendOutcome.Undetermined::new);
    }
}
