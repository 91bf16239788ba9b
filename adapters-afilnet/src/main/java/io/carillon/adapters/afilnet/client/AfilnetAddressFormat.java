package io.carillon.adapters.afilnet.client;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.AddressFormat;
import io.carillon.domain.conversation.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a platform reaches people: telephone numbers as international digits without a prefix (seed 000), ids of the vendor's as
 * they are. Telegram has both; a text is a number there only if it is written like one.
 */
final class AfilnetAddressFormat implements AddressFormat {
    private static final int LONGEST_ID = 128;
    private static final Pattern SEPARATORS =
            Pattern.compile("[\\s\\p{Z}.()\\p{Pd}\\u200b-\\u200f\\u202a-\\u202e\\ufeff]+");
    private static final Pattern PREFIX = Pattern.compile("^(\\+|00)");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{5,14}");
    /** A group's id begins with a dash: dropping that would make another one's id of it. */
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("[+(]{0,2}[0-9][0-9\\s\\p{Z}.()\\p{Pd}]*");

    private final AfilnetPlatform platform;

    AfilnetAddressFormat(AfilnetPlatform platform) {
        this.platform = platform;
    }

    @Override
    public Optional<Address> canonical(String text) {
        if (text == null || text.length() > 4 * LONGEST_ID) {
            return Optional.empty();
        }
        return switch (platform) {
            case WHATSAPP -> number(folded(text));
            case TELEGRAM ->
                Optional.of(folded(text.strip()))
                        .filter(plain -> LIKE_A_NUMBER.matcher(plain).matches())
                        .flatMap(AfilnetAddressFormat::number)
                        .or(() -> id(text));
            case WEBCHAT, OPERATOR -> id(text);
        };
    }

    @Override
    public String description() {
        return switch (platform) {
            case WHATSAPP -> "an international number of 6 to 15 digits, country code first, such as +34600000000";
            case TELEGRAM -> "an international number such as +34600000000, or an id of 1 to 128 visible characters";
            case WEBCHAT, OPERATOR -> "an id of 1 to 128 visible characters, as the provider lists it";
        };
    }

    /** Telegram's ids look like numbers, too: only WhatsApp's addresses certainly are telephone numbers. */
    @Override
    public Optional<PhoneNumber> phone(Address address) {
        return platform == AfilnetPlatform.WHATSAPP ? PhoneNumber.parse("+" + address.value()) : Optional.empty();
    }

    private static Optional<Address> number(String text) {
        String digits = PREFIX.matcher(SEPARATORS.matcher(text).replaceAll("")).replaceFirst("");
        return NUMBER.matcher(digits).matches() ? Optional.of(new Address(digits)) : Optional.empty();
    }

    private static Optional<Address> id(String text) {
        String id = text.strip();
        boolean fits = !id.isEmpty() && id.codePointCount(0, id.length()) <= LONGEST_ID;
        return fits && id.codePoints().allMatch(AfilnetAddressFormat::isVisible)
                ? Optional.of(new Address(id))
                : Optional.empty();
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Full-width digits, plus signs, parentheses and the like have a fixed distance to their ASCII fellows. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append((char) (c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c)));
        return folded.toString();
    }
}
