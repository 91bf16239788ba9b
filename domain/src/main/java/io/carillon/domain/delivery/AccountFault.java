package io.carillon.domain.delivery;

import io.carillon.domain.channel.HoldCause;

/** Why a provider refuses the account whatever the message is. */
public enum AccountFault {
    CREDENTIALS(HoldCause.CREDENTIALS),
    BALANCE(HoldCause.BALANCE),
    PERMISSION(HoldCause.PERMISSION);

    private final HoldCause cause;

    AccountFault(HoldCause cause) {
        this.cause = cause;
    }

    public HoldCause holdCause() {
        return cause;
    }
}
