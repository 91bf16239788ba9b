package io.carillon.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.channel.HoldCause;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SendOutcomeTest {
    private static final Complaint COMPLAINT = Complaint.of("code", "words");

    @ParameterizedTest
    @MethodSource("outcomes")
    void foldShouldChooseTheFunctionOfItsCase(SendOutcome outcome, String chosen) {
        assertThat(outcome.<String>fold(
                        a -> "accepted", r -> "refused", b -> "blocked", u -> "unavailable", u -> "undetermined"))
                .isEqualTo(chosen);
    }

    private static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(new SendOutcome.Accepted(Optional.empty()), "accepted"),
                Arguments.of(new SendOutcome.Refused(RefusalReason.EMPTY_CONTENT, COMPLAINT), "refused"),
                Arguments.of(new SendOutcome.Blocked(AccountFault.BALANCE, COMPLAINT), "blocked"),
                Arguments.of(new SendOutcome.Unavailable(Optional.empty(), COMPLAINT), "unavailable"),
                Arguments.of(new SendOutcome.Undetermined(COMPLAINT), "undetermined"));
    }

    @ParameterizedTest
    @CsvSource({
        "FORBIDDEN_CONTENT, SENDER, true",
        "EMPTY_CONTENT,     SENDER, true",
        "CONTENT_TOO_LONG,  SENDER, true",
        "INVALID_OPTION,    SENDER, true",
        "INVALID_MEDIA,     SENDER, true",
        "INVALID_RECIPIENT, SENDER, false",
        "NO_RECIPIENT,      SENDER, false",
        "CONVERSATION_NOT_FOUND, SENDER, false",
        "CHANNEL_NOT_FOUND, OPERATOR, true",
        "INVALID_REQUEST,   VENDOR, false",
        "UNRECOGNISED,      VENDOR, false",
    })
    void refusalShouldSayWhoMustActAndWhetherAllRecipientsShareIt(
            RefusalReason reason, RefusalReason.Party party, boolean concernsContent) {
        assertThat(reason.whoMustAct()).isEqualTo(party);
        assertThat(reason.concernsContent()).isEqualTo(concernsContent);
        assertThat(reason.word()).isEqualTo(reason.name().toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({
        "CREDENTIALS, CREDENTIALS, credentials",
        "BALANCE, BALANCE, balance",
        "PERMISSION, PERMISSION, permission"
    })
    void faultShouldHoldTheAccountUntilAProbeSaysOtherwise(AccountFault fault, HoldCause cause, String word) {
        assertThat(fault.holdCause()).isEqualTo(cause);
        assertThat(cause.word()).isEqualTo(word);
        assertThat(cause.endsByProbe()).isTrue();
    }

    @Test
    void holdByHandShouldNotEndByAProbe() {
        assertThat(HoldCause.MANUAL.endsByProbe()).isFalse();
    }

    @Test
    void complaintShouldBeCutWhenTheProviderTalksTooMuch() {
        Complaint complaint = new Complaint("code", "x".repeat(501), "y".repeat(500));
        assertThat(complaint.providerCode()).isEqualTo("x".repeat(500) + "\u2026");
        assertThat(complaint.detail()).isEqualTo("y".repeat(500));
    }
}
