package io.carillon.adapters.sms.server;

import java.util.List;

/** What one account may do. Called from many threads at once. */
public interface SmsSession {
    /** Takes a message whose form was checked, or refuses it as a whole. */
    SmsReceipt send(SmsSubmission submission);

    /** The account's credit, in points. */
    SmsCredit credit();

    /** The forbidden words in a text; empty when there are none. */
    List<String> forbiddenWords(String text);

    /** Whether the account may use the status and upstream interfaces. */
    boolean mayQuery();

    /** Delivery reports that are waiting, oldest first. Whether they are gone afterwards is the backend's choice. */
    List<SmsReport> reports(SmsReportQuery query);

    /** Replies of subscribers that are waiting, oldest first. Whether they are gone afterwards is the backend's choice. */
    List<SmsReply> replies();
}
