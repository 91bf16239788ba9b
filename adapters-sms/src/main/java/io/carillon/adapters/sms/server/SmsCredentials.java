package io.carillon.adapters.sms.server;

/** What every request carries (contract sms §B2). */
public record SmsCredentials(String userid, String account, String password) {
    boolean incomplete() {
        return account.isEmpty() || password.isEmpty();
    }

    @Override
    public String toString() {
        return "SmsCredentials[" + userid + ", " + account + ", ***]";
    }
}
