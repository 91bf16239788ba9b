package io.carillon.adapters.sms.client;

import io.carillon.adapters.wire.Answers;
import io.carillon.domain.channel.Screening;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.ContentScreening;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks whether a text holds forbidden words (contract sms §B4). The texts that say no contain those that say yes: they are
 * looked for first. {@code returnstatus} may say success in either case, or be missing.
 */
final class SmsScreening implements ContentScreening {
    private static final List<String> CLEAN = List.of("未包含非法字符", "没有包含非法字符", "未包含屏蔽词", "没有包含屏蔽词");
    private static final List<String> HIT = List.of("包含非法字符", "包含屏蔽词");

    private final SmsLink link;

    SmsScreening(SmsLink link) {
        this.link = link;
    }

    @Override
    public Answer<Screening> screen(String text) {
        return SmsQuestion.ask(link, "checkkeyword", Map.of("content", text), this::verdict);
    }

    private Optional<Answer<Screening>> verdict(SmsDocument document) {
        String message = link.redactor().redact(document.message());
        if (CLEAN.stream().anyMatch(message::contains)) {
            return Optional.of(new Answer.Answered<>(new Screening(false, message)));
        }
        if (HIT.stream().anyMatch(message::contains)) {
            return Optional.of(new Answer.Answered<>(new Screening(true, message)));
        }
        return SmsQuestion.<Screening>refusal(document, link.redactor()).or(() -> withoutStatus(message));
    }

    /** The documented reply has no {@code returnstatus}, also where it says that the credentials are wrong. */
    private Optional<Answer<Screening>> withoutStatus(String message) {
        return SmsErrorCodes.isKnown(message)
                ? Optional.of(Answers.failed(SmsErrorCodes.ofMessage(message, link.redactor())))
                : Optional.empty();
    }
}
