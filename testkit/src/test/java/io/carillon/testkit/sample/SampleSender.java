package io.carillon.testkit.sample;

import static io.carillon.testkit.sample.SampleAccount.complaint;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.ports.provider.Exchange;
import io.carillon.ports.provider.MessageSender;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Sends, and believes nothing but {@code OK}. */
record SampleSender(SampleAccount account) implements MessageSender {
    private static final Set<Integer> NOT_TAKEN = Set.of(404, 308, 429, 503);

    @Override
    public Reply send(Request request) {
        SocketCall call = account.call("send");
        String shown = account.flaw() == Flaw.KEEPS_THE_SECRET_IN_THE_EXCHANGE
                ? account.secret().reveal()
                : "POST /";
        Exchange exchange = new Exchange(shown, call.status(), new String(account.kept(call.body()), UTF_8));
        return new Reply(new Result.Whole(outcome(call)), Optional.empty(), Optional.empty(), exchange);
    }

    private SendOutcome outcome(SocketCall call) {
        boolean silent = call.connected() && call.status() == 0;
        boolean naive = account.flaw() == Flaw.TAKES_SILENCE_FOR_NOT_SENT && silent;
        if (!call.connected() || naive || NOT_TAKEN.contains(call.status())) {
            return new SendOutcome.Unavailable(patience(call), complaint("busy"));
        }
        if (call.status() == 401 || call.status() == 403) {
            return new SendOutcome.Blocked(AccountFault.CREDENTIALS, complaint("credentials"));
        }
        boolean success =
                account.flaw() == Flaw.TAKES_ANY_PAGE_FOR_SUCCESS || new String(call.body(), UTF_8).equals("OK 885");
        return call.status() == 200 && call.whole() && success
                ? new SendOutcome.Accepted(Optional.empty())
                : new SendOutcome.Undetermined(complaint("unclear"));
    }

    private Optional<Duration> patience(SocketCall call) {
        return account.flaw() == Flaw.FORGETS_THE_PATIENCE_ASKED_FOR
                ? Optional.empty()
                : call.header("retry-after").map(Long::valueOf).map(Duration::ofSeconds);
    }
}
