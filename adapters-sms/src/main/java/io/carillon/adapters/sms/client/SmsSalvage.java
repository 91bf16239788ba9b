package io.carillon.adapters.sms.client;

import io.carillon.adapters.sms.client.SmsDocument.Box;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
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
    private static final Pattern BOX_TAG = Pattern.compile("(?i)<(/?)(statusbox|callbox|errorstatus)\\b\\s*(/?>?)");
    private static final Pattern FIELD = Pattern.compile("(?is)\\G\\s*(?:<([a-z][a-z0-9_]*)\\s*/>|"
            + "<([a-z][a-z0-9_]*)\\s*>(.*?)</\\2\\s*>)(?=\\s*(?:<[a-z/]|$))");
    private static final Pattern TASK = Pattern.compile("(?i)<taskid>\\s*([0-9]{1,32})\\s*</taskid>");

    private SmsSalvage() {}

    static Optional<SmsDocument> parse(String text) {
        List<MatchResult> opens = ROOT_OPEN.matcher(text).results().toList();
        List<MatchResult> closes = ROOT_CLOSE.matcher(text).results().toList();
        if (opens.size() != 1 || closes.size() != 1 || text.contains("<!DOCTYPE")) {
            return Optional.empty();
        }
        int from = opens.get(0).end();
        int to = closes.get(0).start();
        boolean boxOutside = from > to
                || BOX_TAG.matcher(text.substring(0, from)).find()
                || BOX_TAG.matcher(text.substring(to)).find();
        return boxOutside ? Optional.empty() : inside(text.substring(from, to));
    }

    /** The reference in a reply that cannot be read otherwise: a loose end worth keeping. */
    static Optional<String> taskIn(String text) {
        return TASK.matcher(text).results().map(found -> found.group(1)).findFirst();
    }

    /** Walks from box tag to box tag, each opening followed by its own end; what stands between boxes are the root's fields. */
    private static Optional<SmsDocument> inside(String text) {
        List<Box> boxes = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        MatchResult open = null;
        int last = 0;
        for (MatchResult tag : BOX_TAG.matcher(text).results().toList()) {
            boolean ends = !tag.group(1).isEmpty();
            String between = text.substring(last, tag.start());
            last = tag.end();
            if (ends != (open != null) || !isWhole(tag, open)) {
                return Optional.empty();
            }
            Optional<Map<String, String>> fields = ends ? fields(between) : Optional.of(Map.of());
            if (fields.isEmpty()) {
                return Optional.empty();
            }
            rest.append(ends ? "" : between);
            if (ends || tag.group(3).equals("/>")) {
                boxes.add(new Box(tag.group(2), fields.get()));
            }
            open = ends || tag.group(3).equals("/>") ? null : tag;
        }
        return open != null
                ? Optional.empty()
                : document(rest.append(text.substring(last)).toString(), boxes);
    }

    private static boolean isWhole(MatchResult tag, MatchResult open) {
        return tag.group(3).endsWith(">") && (open == null || open.group(2).equalsIgnoreCase(tag.group(2)));
    }

    private static Optional<SmsDocument> document(String rest, List<Box> boxes) {
        return fields(rest)
                .filter(fields -> !fields.isEmpty() || !boxes.isEmpty())
                .map(fields -> new SmsDocument(fields, boxes, List.of(FLAW)));
    }

    /** Element after element up to the end; empty when something else stands between them. */
    private static Optional<Map<String, String>> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        int end = 0;
        var found = FIELD.matcher(text);
        while (found.find()) {
            boolean closed = found.group(2) == null;
            fields.putIfAbsent(closed ? found.group(1) : found.group(2), closed ? "" : unescape(found.group(3)));
            end = found.end();
        }
        return text.substring(end).isBlank() ? Optional.of(fields) : Optional.empty();
    }

    /** Only XML's own entities; a stray ampersand stands for itself. */
    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
