package io.carillon.adapters.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.ports.provider.Secret;
import io.carillon.testkit.SettableClock;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransportFailuresTest {
    private final TransportFailures failures = new TransportFailures(
            TransportFailures.NOT_TAKEN,
            SettableClock.at("2026-11-22T08:00:00Z"),
            SecretRedactor.of(Secret.of("hush")));

    static Stream<Arguments> losses() {
        return Stream.of(
                Arguments.of(false, new UnknownHostException("x"), "Unavailable", "dns_failure"),
                Arguments.of(false, new ConnectException("refused"), "Unavailable", "connection_refused"),
                Arguments.of(false, new NoRouteToHostException(), "Unavailable", "unreachable"),
                Arguments.of(false, new SocketTimeoutException("connect"), "Unavailable", "connect_timeout"),
                Arguments.of(false, new InterruptedIOException("timeout"), "Unavailable", "connect_timeout"),
                Arguments.of(false, new SSLHandshakeException("bad"), "Unavailable", "tls_failure"),
                Arguments.of(false, new SSLPeerUnverifiedException("bad"), "Unavailable", "tls_failure"),
                Arguments.of(false, new IdleConnectionCheck.HungUpException(), "Unavailable", "unreachable"),
                Arguments.of(true, new SocketTimeoutException("read"), "Undetermined", "reply_timeout"),
                Arguments.of(true, new InterruptedIOException("timeout"), "Undetermined", "reply_timeout"),
                Arguments.of(true, new SocketException("Connection reset"), "Undetermined", "connection_lost"),
                Arguments.of(true, new EOFException(), "Undetermined", "connection_lost"),
                Arguments.of(true, new ProtocolException("no HTTP"), "Undetermined", "connection_lost"),
                Arguments.of(true, new ConnectException("odd"), "Undetermined", "connection_lost"));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void judgeShouldAskWhetherAnythingWasWritten(boolean written, IOException cause, String outcome, String code) {
        SendOutcome judged = failures.judge(new Transfer.Failed(written, cause)).orElseThrow();
        assertThat(judged.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(complaint(judged).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "301, Unavailable, not_the_api", "302, Undetermined, http_302", "303, Undetermined, http_303",
        "304, Undetermined, http_304", "307, Unavailable, not_the_api", "308, Unavailable, not_the_api",
        "400, Refused, http_400", "401, Blocked, http_401", "402, Unavailable, not_the_api",
        "403, Blocked, http_403", "404, Unavailable, not_the_api", "405, Unavailable, not_the_api",
        "407, Unavailable, not_the_api", "408, Undetermined, http_408", "409, Undetermined, http_409",
        "410, Unavailable, not_the_api", "413, Refused, http_413", "414, Refused, http_414",
        "415, Refused, http_415", "418, Undetermined, http_418", "421, Unavailable, not_the_api",
        "422, Refused, http_422", "425, Unavailable, not_taken", "429, Unavailable, not_taken",
        "431, Refused, http_431", "500, Undetermined, http_500", "501, Undetermined, http_501",
        "502, Undetermined, http_502", "503, Unavailable, not_taken", "504, Undetermined, http_504",
        "520, Undetermined, http_520"
    })
    void judgeShouldReadTheStatus(int status, String outcome, String code) {
        SendOutcome judged = failures.judge(replied(status, "")).orElseThrow();
        assertThat(judged.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(complaint(judged)).isEqualTo(new Complaint(code, Integer.toString(status), "bye ***"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.example/api/send, Unavailable",
        "/api/send, Unavailable",
        "/api/send?again=1, Unavailable",
        "/error?path=/api/send, Undetermined",
        "https://x.example/login, Undetermined"
    })
    void judgeShouldTellAMoveFromAPageBehindTheWork(String location, String outcome) {
        assertThat(failures.judge(replied(302, location))
                        .orElseThrow()
                        .getClass()
                        .getSimpleName())
                .isEqualTo(outcome);
    }

    @Test
    void judgeShouldBeUndeterminedWhenAGoodAnswerBreaksOff() {
        var cut = new Transfer.Replied(head(200, ""), "<a".getBytes(UTF_8), true);
        assertThat(complaint(failures.judge(cut).orElseThrow()).code()).isEqualTo("truncated_reply");
    }

    @Test
    void judgeShouldBeSilentWhenTheAnswerIsGood() {
        assertThat(failures.judge(replied(200, ""))).isEmpty();
        assertThat(failures.judge(replied(204, ""))).isEmpty();
    }

    private static Transfer replied(int status, String location) {
        return new Transfer.Replied(head(status, location), "bye\nhush".getBytes(UTF_8), false);
    }

    private static Transfer.Head head(int status, String location) {
        return new Transfer.Head(
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.of(location).filter(l -> !l.isEmpty()),
                "/api/send");
    }

    private static Complaint complaint(SendOutcome outcome) {
        return Answers.failed(outcome).failure().orElseThrow();
    }
}
