package io.carillon.simulator.sms;

import io.carillon.adapters.sms.server.SmsCredentials;
import io.carillon.adapters.sms.server.SmsCredit;
import io.carillon.adapters.sms.server.SmsReceipt;
import io.carillon.adapters.sms.server.SmsRefusal;
import io.carillon.adapters.sms.server.SmsReply;
import io.carillon.adapters.sms.server.SmsReport;
import io.carillon.adapters.sms.server.SmsReportQuery;
import io.carillon.adapters.sms.server.SmsSession;
import io.carillon.adapters.sms.server.SmsSubmission;
import io.carillon.simulator.customer.Customers;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** An account at work: each accepted number costs one point. */
final class PlatformAccount implements SmsSession {
    private final Platform platform;
    private final PendingReports reports = new PendingReports();
    private final PendingReplies replies = new PendingReplies();
    private AccountState state;
    private long spent;

    PlatformAccount(Platform platform, AccountState state) {
        this.platform = platform;
        this.state = state;
    }

    @Override
    public SmsReceipt send(SmsSubmission submission) {
        int points = submission.mobiles().size();
        OptionalLong remaining = charge(points);
        if (remaining.isEmpty()) {
            return new SmsReceipt.Refused(SmsRefusal.INSUFFICIENT_BALANCE);
        }
        AcceptedSend send = platform.accept(state().account(), submission);
        int limit = platform.settings().keepReports();
        reports.add(platform.reportsOf(send), limit);
        if (!platform.customers().nobody()) {
            send.numbers().forEach(mobile -> answers(send, mobile).forEach(reply -> replies.schedule(reply, limit)));
        }
        return new SmsReceipt.Accepted(send.taskId(), points, remaining.getAsLong());
    }

    private List<SmsReply> answers(AcceptedSend send, String mobile) {
        if (Numbers.unreachable(mobile)) {
            return List.of();
        }
        var reached = new Customers.Reached(mobile, send.content(), Platform.sentAt(send));
        return platform.customers().answer(reached).stream()
                .map(answer -> new SmsReply(
                        mobile,
                        Long.toString(send.taskId()),
                        answer.text(),
                        answer.at(),
                        answer.customer().more(SmsProvider.EXTNO).orElse(send.extno())))
                .toList();
    }

    @Override
    public synchronized SmsCredit credit() {
        return new SmsCredit(
                state.prepaid(), spent, state.balance(), state.prepaid() ? spent + state.balance() : spent);
    }

    @Override
    public List<String> forbiddenWords(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return platform.settings().forbiddenWords().stream()
                .filter(word -> lower.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public synchronized boolean mayQuery() {
        return state.mayReadReports();
    }

    @Override
    public List<SmsReport> reports(SmsReportQuery query) {
        List<SmsReport> rows = takeReports(query);
        noteReports(rows, List.of());
        return rows;
    }

    @Override
    public List<SmsReply> replies() {
        List<SmsReply> rows = takeReplies();
        noteReplies(rows, List.of());
        return rows;
    }

    List<SmsReport> takeReports(SmsReportQuery query) {
        return reports.read(query, platform.settings(), platform.now());
    }

    List<SmsReply> takeReplies() {
        PlatformSettings settings = platform.settings();
        return replies.read(settings.statusNum(), settings.consumeOnRead(), platform.now());
    }

    /** Notes what is handed out. @param faults that act on the answer */
    void noteReports(List<SmsReport> rows, List<String> faults) {
        note(
                HandedOut.REPORTS,
                faults,
                rows.stream()
                        .map(row -> new HandedOut.Row(row.mobile(), row.taskId(), row.status()))
                        .toList());
    }

    /** Notes what is handed out. @param faults that act on the answer */
    void noteReplies(List<SmsReply> rows, List<String> faults) {
        note(
                HandedOut.REPLIES,
                faults,
                rows.stream()
                        .map(row -> new HandedOut.Row(row.mobile(), row.taskId(), row.content()))
                        .toList());
    }

    private void note(String api, List<String> faults, List<HandedOut.Row> rows) {
        var asked = new HandedOut.Asked(api, state().account(), platform.now(), faults);
        platform.handedOut().add(asked, rows, platform.settings().keepReceived());
    }

    synchronized boolean opensWith(SmsCredentials credentials) {
        return state.opensWith(credentials);
    }

    synchronized AccountState state() {
        return state;
    }

    synchronized void change(AccountState other) {
        state = other;
    }

    /** From now on it has this many points. */
    synchronized void leave(long points) {
        state = state.withBalance(points);
    }

    PendingReplies waiting() {
        return replies;
    }

    PendingReports pending() {
        return reports;
    }

    /** The points left afterwards; empty when there are not enough. */
    private synchronized OptionalLong charge(int points) {
        if (state.prepaid() && state.balance() < points) {
            return OptionalLong.empty();
        }
        state = state.withBalance(state.balance() - points);
        spent += points;
        return OptionalLong.of(state.balance());
    }
}
