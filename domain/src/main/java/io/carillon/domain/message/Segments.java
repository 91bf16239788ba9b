package io.carillon.domain.message;

/**
 * How many short messages a text takes on the air: 160 characters of the GSM 7-bit alphabet, 153 each when there are several
 * (3GPP TS 23.038, 23.040); 70 and 67 UTF-16 units when any character is outside that alphabet.
 *
 * @param units GSM septets or UTF-16 units
 */
public record Segments(Encoding encoding, int units, int count) {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Each takes two septets. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    /** The alphabet on the air. */
    public enum Encoding {
        GSM_7(160, 153),
        UCS_2(70, 67);

        private final int single;
        private final int part;

        Encoding(int single, int part) {
            this.single = single;
            this.part = part;
        }
    }

    public static Segments of(String text) {
        boolean gsm = text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENDED.indexOf(c) >= 0);
        return gsm ? gsm(text) : ucs(text);
    }

    private static Segments gsm(String text) {
        int units = text.chars().map(Segments::septets).sum();
        if (units <= Encoding.GSM_7.single) {
            return new Segments(Encoding.GSM_7, units, 1);
        }
        int count = 1;
        int used = 0;
        for (int i = 0; i < text.length(); i++) {
            int septets = septets(text.charAt(i));
            // An escape sequence is never cut in two.
            if (used + septets > Encoding.GSM_7.part) {
                count++;
                used = 0;
            }
            used += septets;
        }
        return new Segments(Encoding.GSM_7, units, count);
    }

    private static int septets(int character) {
        return EXTENDED.indexOf(character) >= 0 ? 2 : 1;
    }

    private static Segments ucs(String text) {
        int units = text.length();
        if (units <= Encoding.UCS_2.single) {
            return new Segments(Encoding.UCS_2, units, 1);
        }
        int count = 1;
        int used = 0;
        for (int i = 0; i < units; ) {
            int size = Character.charCount(text.codePointAt(i));
            if (used + size > Encoding.UCS_2.part) {
                count++;
                used = 0;
            }
            used += size;
            i += size;
        }
        return new Segments(Encoding.UCS_2, units, count);
    }
}
