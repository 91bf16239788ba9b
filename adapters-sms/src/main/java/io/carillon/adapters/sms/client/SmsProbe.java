package io.carillon.adapters.sms.client;

import io.carillon.adapters.wire.Answers;
import io.carillon.domain.channel.Balance;
import io.carillon.domain.delivery.AccountFault;
import io.carillon.domain.delivery.Complaint;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.BalanceSource;
import io.carillon.ports.provider.Probe;
import java.util.Optional;

/** Asks for the balance, the only question of the family that changes nothing. A prepaid account known to be empty is not in order. */
final class SmsProbe implements Probe {
    private final BalanceSource balance;

    SmsProbe(BalanceSource balance) {
        this.balance = balance;
    }

    @Override
    public Answer<Void> probe() {
        return balance.balance().fold(SmsProbe::verdict, Answers::as);
    }

    private static Answer<Void> verdict(Balance balance) {
        boolean empty = balance.remaining().filter(left -> left.signum() <= 0).isPresent();
        return empty && balance.payment().equals(Optional.of(Balance.Payment.PREPAID))
                ? new Answer.Blocked<>(AccountFault.BALANCE, Complaint.of("balance", "no credit is left"))
                : new Answer.Answered<>(null);
    }
}
