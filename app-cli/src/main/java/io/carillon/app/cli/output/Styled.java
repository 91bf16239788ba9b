package io.carillon.app.cli.output;

/** A line of styled text that knows how many columns it takes. Texts must be clean. */
public final class Styled {
    private static final String END = "\033[0m";

    private final StringBuilder text = new StringBuilder();
    private int width;

    public Styled add(String more) {
        text.append(more);
        width += Columns.width(more);
        return this;
    }

    public Styled add(Style style, String more) {
        text.append(style.begin).append(more).append(END);
        width += Columns.width(more);
        return this;
    }

    public Styled add(Styled more) {
        text.append(more.text);
        width += more.width;
        return this;
    }

    /** Blanks until the line takes so many columns. */
    public Styled to(int column) {
        return add(" ".repeat(Math.max(0, column - width)));
    }

    public int width() {
        return width;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** The looks there are. */
    public enum Style {
        BOLD("1"),
        DIM("2"),
        GREEN("32"),
        RED("31"),
        YELLOW("33"),
        CYAN("36"),
        TITLE("1;97;44"),
        OURS("97;44"),
        THEIRS("97;100");

        private final String begin;

        Style(String codes) {
            this.begin = "\033[" + codes + "m";
        }
    }
}
