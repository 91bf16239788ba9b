package io.carillon.adapters.wire;

import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.RefusalReason;
import io.carillon.domain.delivery.SendOutcome;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;

/**
 * Judges what the network did, once for all providers. The line that matters is whether the provider can have acted on the
 * request: it cannot before the first byte was written, nor when something in front of the application turned the request
 * away; in doubt it can.
 *
 * @param notTaken the statuses by which this provider says that it took nothing
 */
public record TransportFailures(Set<Integer> notTaken, Clock clock, SecretRedactor redactor) {
    public static final Set<Integer> NOT_TAKEN = Set.of(429, 503);

    private static final Set<Integer> WRONG_PLACE = Set.of(301, 307, 308, 402, 404, 405, 406, 407, 410, 421, 426, 451);
    private static final Set<Integer> BAD_REQUEST = Set.of(400, 411, 413, 414, 415, 417, 422, 428, 431);

    public TransportFailures {
        notTaken = Set.copyOf(notTaken);
    }

    /** What went wrong, never {@code Accepted}; empty for a 2xx answer that came in full. */
    public Optional<SendOutcome> judge(Transfer transfer) {
        if (transfer instanceof Transfer.Failed failed) {
            return Optional.of(failed(failed));
        }
        Transfer.Replied replied = (Transfer.Replied) transfer;
        int status = replied.head().status();
        if (status < 200 || status >= 300) {
            return Optional.of(refusedByStatus(replied));
        }
        return replied.truncated()
                ? Optional.of(undetermined("truncated_reply", status, "the answer broke off"))
                : Optional.empty();
    }

    private SendOutcome failed(Transfer.Failed failed) {
        String code = failed.written() ? lossCode(failed.cause()) : connectCode(failed.cause());
        Complaint complaint = Complaint.of(code, redactor.redact(describe(failed.cause())));
        return failed.written()
                ? new SendOutcome.Undetermined(complaint)
                : new SendOutcome.Unavailable(Optional.empty(), complaint);
    }

    private static String describe(IOException cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static String connectCode(IOException cause) {
        if (cause instanceof UnknownHostException) {
            return "dns_failure";
        }
        if (cause instanceof SSLException) {
            return "tls_failure";
        }
        if (isTimeout(cause)) {
            return "connect_timeout";
        }
        return cause instanceof ConnectException && !(cause instanceof NoRouteToHostException)
                ? "connection_refused"
                : "unreachable";
    }

    private static String lossCode(IOException cause) {
        return isTimeout(cause) ? "reply_timeout" : "connection_lost";
    }

    /** OkHttp's limit on a whole call throws the plain supertype. */
    private static boolean isTimeout(IOException cause) {
        return cause instanceof SocketTimeoutException || cause instanceof InterruptedIOException;
    }

    private SendOutcome refusedByStatus(Transfer.Replied replied) {
        int status = replied.head().status();
        if (notTaken.contains(status)) {
            return new SendOutcome.Unavailable(
                    replied.head().retryAfter().flatMap(value -> RetryAfter.parse(value, clock.instant())),
                    complaint("not_taken", status, excerpt(replied)));
        }
        if (status == 401 || status == 403) {
            AccountFault fault = status == 401 ? AccountFault.CREDENTIALS : AccountFault.PERMISSION;
            return new SendOutcome.Blocked(fault, complaint("http_" + status, status, excerpt(replied)));
        }
        if (WRONG_PLACE.contains(status) || isMoved(replied.head())) {
            // The settings' fault, for all messages alike: keep them until somebody mends the address.
            return new SendOutcome.Unavailable(Optional.empty(), complaint("not_the_api", status, excerpt(replied)));
        }
        if (status == 425) {
            return new SendOutcome.Unavailable(Optional.empty(), complaint("not_taken", status, excerpt(replied)));
        }
        return BAD_REQUEST.contains(status)
                ? new SendOutcome.Refused(
                        RefusalReason.INVALID_REQUEST, complaint("http_" + status, status, excerpt(replied)))
                : undetermined("http_" + status, status, excerpt(replied));
    }

    /** A 302 to the same page elsewhere is a change of address; to another page it may follow the work or its crash. */
    private static boolean isMoved(Transfer.Head head) {
        return head.status() == 302
                && head.location()
                        .map(location ->
                                location.replaceFirst("^(?i)https?://[^/]*", "").replaceFirst("[?#].*$", ""))
                        .filter(head.path()::equals)
                        .isPresent();
    }

    private SendOutcome undetermined(String code, int status, String detail) {
        return new SendOutcome.Undetermined(complaint(code, status, detail));
    }

    private static Complaint complaint(String code, int status, String detail) {
        return new Complaint(code, Integer.toString(status), detail);
    }

    private String excerpt(Transfer.Replied replied) {
        return redactor.excerpt(replied.text());
    }
}
