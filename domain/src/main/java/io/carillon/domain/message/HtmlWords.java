package io.carillon.domain.message;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a piece of HTML: blocks become lines, links keep their address. Takes time in proportion to its length. */
final class HtmlWords {
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "template");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "li",
            "tr",
            "ul",
            "ol",
            "table",
            "blockquote",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "header",
            "footer",
            "hr");
    private static final Pattern HREF = Pattern.compile("(?i)\\shref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private final String html;
    private final String lowerCase;
    private final StringBuilder out = new StringBuilder();
    private String href = "";
    private int linkFrom;

    HtmlWords(String html) {
        this.html = html;
        // Character by character, so that places in both are the same.
        this.lowerCase = html.chars()
                .map(c -> c < 128 ? Character.toLowerCase(c) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    String text() {
        int at = 0;
        while (at < html.length()) {
            int tag = nextTag(at);
            words(html.substring(at, tag));
            at = tag < html.length() ? behind(tag) : tag;
        }
        return out.toString()
                .replaceAll(" *\n *", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** Where the next tag or comment begins; a lone {@code <} is a word like any other. */
    private int nextTag(int from) {
        for (int at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
            char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
            if (Character.isLetter(next) || next == '/' || next == '!') {
                return at;
            }
        }
        return html.length();
    }

    /** Reads the tag at {@code at}; returns where reading goes on. What is not closed hides the rest. */
    private int behind(int at) {
        if (html.startsWith("<!--", at)) {
            return after(html.indexOf("-->", at + 4), 3);
        }
        int end = html.indexOf('>', at);
        if (end < 0) {
            return html.length();
        }
        String tag = html.substring(at + 1, end);
        String name = name(tag);
        if (UNSEEN.contains(name) && !tag.startsWith("/")) {
            int close = lowerCase.indexOf("</" + name, end);
            return close < 0 ? html.length() : after(html.indexOf('>', close), 1);
        }
        tag(name, tag);
        return end + 1;
    }

    private int after(int index, int length) {
        return index < 0 ? html.length() : index + length;
    }

    private static String name(String tag) {
        int from = tag.startsWith("/") ? 1 : 0;
        int to = from;
        while (to < tag.length() && Character.isLetterOrDigit(tag.charAt(to))) {
            to++;
        }
        return tag.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private void tag(String name, String tag) {
        boolean closes = tag.startsWith("/");
        if (name.equals("br") || BLOCKS.contains(name)) {
            breakLine(name.equals("br"));
            out.append(name.equals("li") && !closes ? "- " : "");
        } else if (name.equals("a") && closes) {
            endLink();
        } else if (name.equals("a")) {
            endLink();
            Matcher found = HREF.matcher(tag);
            href = found.find() ? unescaped(firstGroup(found)) : "";
            linkFrom = out.length();
        }
    }

    private void breakLine(boolean always) {
        boolean atStart = out.length() == 0 || out.charAt(out.length() - 1) == '\n';
        if (always || !atStart) {
            out.append('\n');
        }
    }

    private void endLink() {
        if (!href.isEmpty()) {
            String words = out.substring(Math.min(linkFrom, out.length())).strip();
            if (words.isEmpty()) {
                out.append(href);
            } else if (!words.equals(href)) {
                out.append(" (").append(href).append(')');
            }
            href = "";
        }
    }

    private void words(String raw) {
        String text = unescaped(raw.replaceAll("\\s+", " "));
        boolean atStart = out.length() == 0 || out.charAt(out.length() - 1) == '\n';
        out.append(atStart ? text.stripLeading() : text);
    }

    private static String firstGroup(Matcher found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return "";
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group())));
    }

    private static String character(String name, String asWritten) {
        if (!name.startsWith("#")) {
            return ENTITIES.getOrDefault(name, asWritten);
        }
        boolean hexadecimal = Character.toLowerCase(name.charAt(1)) == 'x';
        int code = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        boolean visible = Character.isValidCodePoint(code) && !Character.isISOControl(code);
        return visible ? Character.toString(code) : asWritten;
    }
}
