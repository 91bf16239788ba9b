package io.carillon.simulator.sms;

import io.carillon.adapters.sms.server.SmsBackend;
import io.carillon.adapters.sms.server.SmsCredentials;
import io.carillon.adapters.sms.server.SmsCredit;
import io.carillon.adapters.sms.server.SmsReceipt;
import io.carillon.adapters.sms.server.SmsReply;
import io.carillon.adapters.sms.server.SmsReport;
import io.carillon.adapters.sms.server.SmsReportQuery;
import io.carillon.adapters.sms.server.SmsSession;
import io.carillon.adapters.sms.server.SmsSubmission;
import io.carillon.simulator.fault.Drawn;
import io.carillon.simulator.fault.Rows;
import java.util.List;
import java.util.Optional;

/** The platform as one request sees it whose reports or replies are duplicated, reordered or lost. */
record ChangedRows(Platform platform, Drawn drawn) implements SmsBackend {
    @Override
    public Optional<SmsSession> login(SmsCredentials credentials) {
        return platform.open(credentials).map(account -> new Session(account, drawn));
    }

    @Override
    public int recipientLimit() {
        return platform.recipientLimit();
    }

    private record Session(PlatformAccount account, Drawn drawn) implements SmsSession {
        @Override
        public SmsReceipt send(SmsSubmission submission) {
            return account.send(submission);
        }

        @Override
        public SmsCredit credit() {
            return account.credit();
        }

        @Override
        public List<String> forbiddenWords(String text) {
            return account.forbiddenWords(text);
        }

        @Override
        public boolean mayQuery() {
            return account.mayQuery();
        }

        @Override
        public List<SmsReport> reports(SmsReportQuery query) {
            Rows<SmsReport> rows = drawn.onRows(account.takeReports(query));
            rows.again().forEach(account.pending()::add);
            account.noteReports(rows.now(), drawn.kinds());
            return rows.now();
        }

        @Override
        public List<SmsReply> replies() {
            Rows<SmsReply> rows = drawn.onRows(account.takeReplies());
            rows.again().forEach(account.waiting()::add);
            account.noteReplies(rows.now(), drawn.kinds());
            return rows.now();
        }
    }
}
