package io.carillon.adapters.sms.client;

import io.carillon.adapters.sms.client.SmsDocument.Box;
import io.carillon.adapters.sms.client.SmsDocument.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walks once over what stands between the root's tags. The text of an element reaches to the first end tag of its name after
 * which the document goes on as a document does, so that people may write what they like in between, end tags included. A text
 * that holds the boundary of two boxes is not believed: more probably an end tag is missing and a box would be lost.
 */
final class SmsSalvageWalk {
    private static final String NAME = "[a-z][a-z0-9_]*";
    private static final String BOXES = "(?:statusbox|callbox|errorstatus)";
    private static final Pattern BOX = Pattern.compile("(?i)" + BOXES);
    private static final Pattern OPEN = Pattern.compile("(?i)<(" + NAME + ")\\s*(/?)>");
    private static final Pattern CLOSE = Pattern.compile("(?i)</(" + NAME + ")\\s*>");
    private static final Pattern FIELD_END =
            Pattern.compile("(?i)</(" + NAME + ")\\s*>(?=\\s*(?:(<" + NAME + "\\s*/?>)|</(" + BOXES + ")\\s*>|(\\z)))");
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)</" + BOXES + "\\s*>\\s*</?(?:" + BOXES + "|returnsms)\\b");
    private static final Pattern SECTION = Pattern.compile(Pattern.quote("<![CDATA["));
    private static final Pattern SECTION_END = Pattern.compile(Pattern.quote("]]>"));

    private final String text;
    private final Occurrences fieldEnds;
    private final Occurrences boundaries;
    private final Occurrences sections;
    private final Occurrences sectionEnds;
    private int position;

    SmsSalvageWalk(String text) {
        this.text = text;
        this.fieldEnds = new Occurrences(FIELD_END, text);
        this.boundaries = new Occurrences(BOUNDARY, text);
        this.sections = new Occurrences(SECTION, text);
        this.sectionEnds = new Occurrences(SECTION_END, text);
    }

    /** Finds the next match from a position that only grows, so that the whole walk takes linear time. */
    private static final class Occurrences {
        private final Matcher matcher;
        private Optional<MatchResult> next = Optional.empty();
        private boolean exhausted;

        Occurrences(Pattern pattern, String text) {
            this.matcher = pattern.matcher(text);
        }

        Optional<MatchResult> from(int position) {
            if (!exhausted && (next.isEmpty() || next.get().start() < position)) {
                exhausted = !matcher.find(position);
                next = exhausted ? Optional.empty() : Optional.of(matcher.toMatchResult());
            }
            return next;
        }

        int startFrom(int position) {
            return from(position).map(MatchResult::start).orElse(Integer.MAX_VALUE);
        }
    }

    /** Empty when anything is left over that cannot be understood. */
    Optional<SmsDocument> document() {
        Map<String, String> fields = new LinkedHashMap<>();
        List<Box> boxes = new ArrayList<>();
        while (!isAtEnd()) {
            Matcher tag = tagHere(OPEN);
            boolean understood =
                    tag != null && (BOX.matcher(tag.group(1)).matches() ? addBox(boxes, tag) : addField(fields, tag));
            if (!understood) {
                return Optional.empty();
            }
        }
        return fields.isEmpty() && boxes.isEmpty()
                ? Optional.empty()
                : Optional.of(new SmsDocument(fields, boxes, List.of(SmsSalvage.FLAW)));
    }

    private boolean addField(Map<String, String> fields, Matcher tag) {
        Optional<Field> field = element(tag, "");
        field.ifPresent(one -> fields.putIfAbsent(one.name(), one.text()));
        return field.isPresent();
    }

    private boolean addBox(List<Box> boxes, Matcher tag) {
        String name = tag.group(1);
        List<Field> content = new ArrayList<>();
        boolean open = tag.group(2).isEmpty();
        while (open) {
            Matcher end = tagHere(CLOSE);
            if (end != null) {
                if (!end.group(1).equalsIgnoreCase(name)) {
                    return false;
                }
                open = false;
            } else {
                Matcher field = tagHere(OPEN);
                Optional<Field> one = field == null ? Optional.empty() : element(field, name);
                if (one.isEmpty()) {
                    return false;
                }
                content.add(one.get());
            }
        }
        return boxes.add(new Box(name, content));
    }

    /** The element whose opening tag was just passed; {@code box} is empty outside of boxes. */
    private Optional<Field> element(Matcher tag, String box) {
        String name = tag.group(1);
        if (BOX.matcher(name).matches()) {
            return Optional.empty();
        }
        if (!tag.group(2).isEmpty()) {
            return Optional.of(new Field(name, ""));
        }
        int start = position;
        Optional<MatchResult> end = endOf(name, box);
        if (end.isEmpty() || boundaries.startFrom(start) < end.get().start()) {
            return Optional.empty();
        }
        position = end.get().end();
        return Optional.of(
                new Field(name, SmsText.plain(text.substring(start, end.get().start()))));
    }

    private Optional<MatchResult> endOf(String name, String box) {
        int from = position;
        Optional<MatchResult> end = fieldEnds.from(from);
        while (end.isPresent()) {
            int section = sections.startFrom(from);
            if (section < end.get().start()) {
                from = afterSection(section);
            } else if (end.get().group(1).equalsIgnoreCase(name) && isFollowed(end.get(), box)) {
                return end;
            } else {
                from = end.get().end();
            }
            end = fieldEnds.from(from);
        }
        return end;
    }

    /** A section that does not end within its box is none, but something that somebody wrote. */
    private int afterSection(int start) {
        int end = sectionEnds.startFrom(start);
        return end < boundaries.startFrom(start) ? end + "]]>".length() : start + 1;
    }

    private static boolean isFollowed(MatchResult end, String box) {
        boolean byElement = end.group(2) != null;
        return byElement || (box.isEmpty() ? end.group(4) != null : box.equalsIgnoreCase(end.group(3)));
    }

    private boolean isAtEnd() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return position == text.length();
    }

    /** The tag that comes next but for white space, and steps over it; null when something else does. */
    private Matcher tagHere(Pattern kind) {
        if (isAtEnd()) {
            return null;
        }
        Matcher tag = kind.matcher(text).region(position, text.length());
        if (!tag.lookingAt()) {
            return null;
        }
        position = tag.end();
        return tag;
    }
}
