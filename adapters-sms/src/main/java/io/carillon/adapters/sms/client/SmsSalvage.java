package io.carillon.adapters.sms.client;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads XML that is not well formed, tag by tag: live vendors forget to escape what people write. It gives all or nothing: where
 * a box or an element began and did not end, or text stands where none belongs, it gives up, because what it left out would be
 * lost (contract sms §B8).
 */
final class SmsSalvage {
    static final String FLAW = "malformed_xml";

    private static final Pattern ROOT_OPEN = Pattern.compile("(?i)<returnsms\\b[^<>]*>");
    private static final Pattern ROOT_CLOSE = Pattern.compile("(?i)</returnsms\\s*>");
    private static final Pattern FOREIGN = Pattern.compile("(?i)<(?:!DOCTYPE|/?(?:statusbox|callbox|errorstatus)\\b)");
    private static final Pattern TASK = Pattern.compile("(?i)<taskid>\\s*([0-9]{1,32})\\s*</taskid>");

    private SmsSalvage() {}

    /** From the first beginning of the root to the last end: what people write may name it, too. */
    static Optional<SmsDocument> parse(String text) {
        Matcher open = ROOT_OPEN.matcher(text);
        Optional<MatchResult> close = ROOT_CLOSE.matcher(text).results().reduce((earlier, later) -> later);
        if (!open.find() || close.isEmpty() || open.end() > close.get().start()) {
            return Optional.empty();
        }
        boolean outside = FOREIGN.matcher(text.substring(0, open.end())).find()
                || FOREIGN.matcher(text.substring(close.get().start())).find();
        return outside
                ? Optional.empty()
                : new SmsSalvageWalk(text.substring(open.end(), close.get().start())).document();
    }

    /** The reference in a reply that cannot be read otherwise: a loose end worth keeping. */
    static Optional<String> taskIn(String text) {
        return TASK.matcher(text).results().map(found -> found.group(1)).findFirst();
    }
}
