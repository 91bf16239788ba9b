package io.carillon.app.cli.output;

import java.io.PrintStream;
import java.util.Map;

/**
 * Where a command writes. Answers go to {@code out}, everything else to {@code err}.
 *
 * @param interactive whether a person is looking at {@code out}
 * @param coloured whether {@code out} may carry colours
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, boolean coloured) {

    /** @param interactive as found by the launcher, since the JVM cannot tell before version 22 */
    public static Terminal of(PrintStream out, PrintStream err, boolean interactive, Map<String, String> environment) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || "dumb".equals(environment.get("TERM"));
        return new Terminal(out, err, interactive, interactive && !refused);
    }

    /** Makes control characters visible, so that a message's text cannot command the terminal. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(isSafe(c) ? c : c == '\n' ? 0x21B5 : 0xFFFD));
        return clean.toString();
    }

    private static boolean isSafe(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT
                || c == 0x200D /* joins the parts of an emoji */;
    }
}
