package io.carillon.domain.delivery;

/**
 * What a provider, or the network, said against a call, kept for the operator.
 *
 * @param code our short word for it, stable, in lower case with underscores
 * @param providerCode the provider's own code or text, redacted; may be empty
 * @param detail a sentence for people, redacted; may be empty
 */
public record Complaint(String code, String providerCode, String detail) {
    private static final int LONGEST = 500;

    public Complaint {
        providerCode = cut(providerCode);
        detail = cut(detail);
    }

    public static Complaint of(String code, String detail) {
        return new Complaint(code, "", detail);
    }

    /** What to show of it where there is room for a few words. */
    public String words() {
        return detail.isEmpty() ? code : detail;
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean splitsAPair = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, splitsAPair ? LONGEST - 1 : LONGEST) + "…";
    }
}
