package io.carillon.adapters.apiusb.client;

import io.carillon.adapters.apiusb.ApiusbSettings;
import io.carillon.adapters.apiusb.ApiusbSettings.TokenMode;
import io.carillon.adapters.wire.Answers;
import io.carillon.adapters.wire.SecretRedactor;
import io.carillon.adapters.wire.Transfer;
import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where tokens come from: the settings, or {@code App.Auth.ApplyToken} (contract apiusb §B6). */
final class ApiusbTokenDesk {
    private static final Duration UNKNOWN_LIFETIME = Duration.ofMinutes(10);
    private static final Duration LONGEST_LIFETIME = Duration.ofDays(30);
    private static final int LONGEST_TOKEN = 4096;

    private final ApiusbLink link;
    private final ApiusbSettings settings;
    private final Clock clock;
    private final SecretRedactor redactor;

    ApiusbTokenDesk(ApiusbLink link, ApiusbSettings settings, Clock clock) {
        this.link = link;
        this.settings = settings;
        this.clock = clock;
        this.redactor = link.redactor(Secret.of(""));
    }

    boolean canApply() {
        return settings.canApply();
    }

    /** How long one that waits for another's application may wait. */
    Duration patience() {
        return settings.pollTimeout().plusSeconds(5);
    }

    /** What needs no application: the token of the settings, or none where none is wanted. */
    Optional<ApiusbToken> given() {
        Secret token = settings.tokenMode() == TokenMode.NONE ? Secret.of("") : settings.token();
        return token.isEmpty() && canApply() ? Optional.empty() : Optional.of(ApiusbToken.lasting(token, redactor));
    }

    /** Makes one request. */
    Answer<ApiusbToken> apply(long generation) {
        Transfer transfer = link.apply();
        Optional<ApiusbReply> reply = ApiusbReply.of(transfer);
        if (reply.isPresent()) {
            return read(reply.get(), generation);
        }
        return Answers.failed(link.failures(redactor)
                .judge(transfer)
                .orElseGet(() -> new SendOutcome.Undetermined(
                        Complaint.of("unreadable_reply", redactor.excerpt(((Transfer.Replied) transfer).text())))));
    }

    private Answer<ApiusbToken> read(ApiusbReply reply, long generation) {
        if (!reply.isSuccess()) {
            return refused(ApiusbErrorCodes.of(reply).outcome(reply, redactor));
        }
        String token = reply.data().path("access_token").asText("");
        if (token.isBlank()) {
            return new Answer.Blocked<>(
                    AccountFault.CREDENTIALS,
                    new Complaint("token_refused", "", "the provider gave no access token for this app_key"));
        }
        if (token.length() > LONGEST_TOKEN) {
            return new Answer.Unclear<>(Complaint.of("unreadable_reply", "the access token is too long"));
        }
        return new Answer.Answered<>(token(Secret.of(token), reply, generation));
    }

    /** A wrong parameter of this request is a wrong key, secret or uid: the account's fault, never a message's. */
    private static Answer<ApiusbToken> refused(SendOutcome outcome) {
        if (!(outcome instanceof SendOutcome.Refused refused)) {
            return Answers.failed(outcome);
        }
        return refused.complaint().code().equals(ApiusbErrorCodes.UNKNOWN_SERVICE)
                ? new Answer.Unavailable<>(Optional.empty(), refused.complaint())
                : new Answer.Blocked<>(AccountFault.CREDENTIALS, refused.complaint());
    }

    private ApiusbToken token(Secret value, ApiusbReply reply, long generation) {
        Instant now = clock.instant();
        Duration lifetime = lifetime(reply, now);
        Duration before = lifetime.multipliedBy(4).dividedBy(5);
        return new ApiusbToken(value, generation, now.plus(before), now.plus(lifetime), link.redactor(value));
    }

    /** The end is a time of the provider's clock; one that lies in our past, or that cannot be read, says nothing. */
    private Duration lifetime(ApiusbReply reply, Instant now) {
        Duration told = ApiusbTime.unix(reply.data().path("expire_at").asText(""))
                .or(() -> ApiusbTime.parse(reply.data().path("expire_time").asText(""), settings.zone()))
                .map(end -> Duration.between(now, end))
                .filter(lifetime -> !lifetime.isNegative() && !lifetime.isZero())
                .orElse(UNKNOWN_LIFETIME);
        return told.compareTo(LONGEST_LIFETIME) > 0 ? LONGEST_LIFETIME : told;
    }
}
