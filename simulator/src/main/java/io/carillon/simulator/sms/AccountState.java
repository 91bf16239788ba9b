package io.carillon.simulator.sms;

/**
 * One account.
 *
 * @param userid enterprise id
 * @param account login name
 * @param prepaid refuses what the balance does not cover; otherwise the balance may go below zero
 * @param balance points left
 * @param mayReadReports whether the two query pages answer it
 */
record AccountState(
        String userid, String account, String password, boolean prepaid, long balance, boolean mayReadReports) {
    AccountState {
        if (userid == null || account == null || password == null || account.isBlank() || password.isEmpty()) {
            throw new IllegalArgumentException("userid, account and password must be given");
        }
    }

    static AccountState demo() {
        return new AccountState("12", "demo", "demo", true, 10_000_000, true);
    }

    AccountState withBalance(long other) {
        return new AccountState(userid, account, password, prepaid, other, mayReadReports);
    }

    @Override
    public String toString() {
        return "AccountState[" + userid + ", " + account + ", ***]";
    }
}
