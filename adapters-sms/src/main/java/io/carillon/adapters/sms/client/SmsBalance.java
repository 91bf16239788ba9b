package io.carillon.adapters.sms.client;

import io.carillon.adapters.sms.SmsSettings;
import io.carillon.adapters.sms.SmsSettings.OverageMeaning;
import io.carillon.domain.channel.Balance;
import io.carillon.domain.channel.Balance.Payment;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.BalanceSource;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks for the account's credit (contract sms §B4). What {@code overage} counts is a setting: documents disagree with live systems. */
final class SmsBalance implements BalanceSource {
    private final SmsLink link;
    private final SmsSettings settings;
    private final Clock clock;

    SmsBalance(SmsLink link, SmsSettings settings, Clock clock) {
        this.link = link;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Answer<Balance> balance() {
        return SmsQuestion.ask(
                link, "overage", Map.of(), document -> SmsQuestion.<Balance>refusal(document, link.redactor())
                        .or(() -> balance(document).map(Answer.Answered::new)));
    }

    /** Empty when the reply has nothing of a balance. */
    private Optional<Balance> balance(SmsDocument document) {
        if (!document.has("overage") && !document.has("sendTotal") && !document.has("payinfo")) {
            return Optional.empty();
        }
        Optional<BigDecimal> overage = document.field("overage").flatMap(SmsValues::decimal);
        Optional<BigDecimal> remaining = document.field("remainpoint").flatMap(SmsValues::decimal);
        return Optional.of(new Balance(
                remaining.or(() -> overage.filter(any -> settings.overageMeaning() == OverageMeaning.REMAINING)),
                overage.filter(any -> settings.overageMeaning() == OverageMeaning.SENT),
                document.field("sendTotal").flatMap(SmsValues::decimal),
                document.field("payinfo").flatMap(SmsBalance::payment),
                document.fields().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, field -> link.redactor().redact(field.getValue()))),
                clock.instant()));
    }

    private static Optional<Payment> payment(String text) {
        return switch (text) {
            case "预付费" -> Optional.of(Payment.PREPAID);
            case "后付费" -> Optional.of(Payment.POSTPAID);
            default -> Optional.empty();
        };
    }
}
