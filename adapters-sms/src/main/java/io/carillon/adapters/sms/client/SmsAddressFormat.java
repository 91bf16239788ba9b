package io.carillon.adapters.sms.client;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.AddressFormat;
import io.carillon.domain.conversation.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Telephone numbers as the family wants them: in China 11 digits without prefix (contract sms §B2), elsewhere E.164 digits
 * without the plus sign. Separators that people type are dropped, full-width characters folded.
 */
final class SmsAddressFormat implements AddressFormat {
    private static final int LONGEST = 64;
    private static final Pattern SEPARATORS =
            Pattern.compile("[\\s\\p{Z}.()\\p{Pd}\\u200b-\\u200f\\u202a-\\u202e\\ufeff]+");
    private static final Pattern CHINA_PREFIX = Pattern.compile("^(\\+86|0086|86)(?=1[3-9][0-9]{9}$)");
    private static final Pattern CHINA_MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern WORLD_PREFIX = Pattern.compile("^(\\+|00)");
    private static final Pattern WORLD = Pattern.compile("[1-9][0-9]{5,14}");

    private final boolean china;

    SmsAddressFormat(String country) {
        this.china = country.equals("CN");
    }

    @Override
    public Optional<Address> canonical(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = SEPARATORS.matcher(folded(text)).replaceAll("");
        String number = (china ? CHINA_PREFIX : WORLD_PREFIX).matcher(plain).replaceFirst("");
        boolean good = (china ? CHINA_MOBILE : WORLD).matcher(number).matches();
        return good ? Optional.of(new Address(number)) : Optional.empty();
    }

    @Override
    public String description() {
        return china
                ? "a Chinese mobile number of 11 digits, such as 13800000000, with or without +86"
                : "an international number of 6 to 15 digits, country code first, such as +4915112345678";
    }

    @Override
    public Optional<PhoneNumber> phone(Address address) {
        return PhoneNumber.parse((china ? "+86" : "+") + address.value());
    }

    /** Full-width digits, plus signs, parentheses and the like have a fixed distance to their ASCII fellows. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append((char) (c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c)));
        return folded.toString();
    }
}
