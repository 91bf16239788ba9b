package io.carillon.adapters.sms.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Account {@code demo} of enterprise 12, with what a test gives it. */
final class OneAccountBackend implements SmsBackend, SmsSession {
    final List<SmsSubmission> taken = new ArrayList<>();
    final List<SmsReport> reports = new ArrayList<>();
    final List<SmsReply> replies = new ArrayList<>();
    SmsReportQuery lastQuery;
    SmsReceipt receipt = new SmsReceipt.Accepted(885, 1, 1490);
    SmsCredit credit = new SmsCredit(true, 5, 49995, 50000);
    boolean mayQuery = true;
    int recipientLimit = Integer.MAX_VALUE;

    @Override
    public Optional<SmsSession> login(SmsCredentials credentials) {
        return credentials.equals(new SmsCredentials("12", "demo", "demo")) ? Optional.of(this) : Optional.empty();
    }

    @Override
    public int recipientLimit() {
        return recipientLimit;
    }

    @Override
    public SmsReceipt send(SmsSubmission submission) {
        taken.add(submission);
        return receipt;
    }

    @Override
    public SmsCredit credit() {
        return credit;
    }

    @Override
    public List<String> forbiddenWords(String text) {
        return List.of("发票", "赌博").stream().filter(text::contains).toList();
    }

    @Override
    public boolean mayQuery() {
        return mayQuery;
    }

    @Override
    public List<SmsReport> reports(SmsReportQuery query) {
        lastQuery = query;
        return reports;
    }

    @Override
    public List<SmsReply> replies() {
        return replies;
    }
}
