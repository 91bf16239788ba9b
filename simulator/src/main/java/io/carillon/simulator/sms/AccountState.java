package io.carillon.simulator.sms;

import io.carillon.adapters.sms.server.SmsCredentials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One account.
 *
 * @param userid enterprise id
 * @param account login name
 * @param prepaid refuses what the balance does not cover; otherwise the balance may go below zero
 * @param balance points left
 * @param mayReadReports whether the two query pages answer it
 * @param md5Password whether callers send the upper-case hexadecimal MD5 of the password (contract sms B2)
 */
record AccountState(
        String userid,
        String account,
        String password,
        boolean prepaid,
        long balance,
        boolean mayReadReports,
        boolean md5Password) {
    AccountState {
        if (userid == null || account == null || password == null || account.isBlank() || password.isEmpty()) {
            throw new IllegalArgumentException("userid, account and password must be given");
        }
    }

    static AccountState demo() {
        return new AccountState("12", "demo", "demo", true, 10_000_000, true, false);
    }

    boolean opensWith(SmsCredentials credentials) {
        String expected = md5Password ? md5(password) : password;
        return userid.equals(credentials.userid()) && expected.equals(credentials.password());
    }

    AccountState withBalance(long other) {
        return new AccountState(userid, account, password, prepaid, other, mayReadReports, md5Password);
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "AccountState[" + userid + ", " + account + ", ***]";
    }
}
