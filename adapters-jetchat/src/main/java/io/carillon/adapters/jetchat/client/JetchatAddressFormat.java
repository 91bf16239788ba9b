package io.carillon.adapters.jetchat.client;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.AddressFormat;
import io.carillon.domain.conversation.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code f123u111}, the vendor's name of a subscriber, as it is; or {@code user_id:} and the id that the person has in the
 * channel behind the bot, for WhatsApp the number without a plus sign (contract jetchat §A5). A bare number is such an id.
 */
final class JetchatAddressFormat implements AddressFormat {
    private static final Pattern USER_NS = Pattern.compile("f[0-9]{1,20}u[0-9A-Za-z]{1,40}");
    private static final Pattern PREFIX = Pattern.compile("(?i)^user_id\\s*:\\s*");
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("[+(]{0,2}[0-9][0-9\\s\\p{Z}.()\\p{Pd}]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{5,24}");
    private static final Pattern ID = Pattern.compile("[!-~]{1,128}");
    /** Shorter ones may be ids of another channel; other countries' short numbers are then not recognised. */
    private static final Pattern PHONE = Pattern.compile("[1-9][0-9]{10,14}");

    @Override
    public Optional<Address> canonical(String text) {
        if (text == null || text.length() > 512) {
            return Optional.empty();
        }
        String plain = text.strip();
        if (USER_NS.matcher(plain).matches()) {
            return Optional.of(new Address(plain));
        }
        String id = PREFIX.matcher(plain).replaceFirst("");
        Optional<String> known = id.length() < plain.length() ? id(id) : number(plain);
        return known.map(value -> new Address(JetchatAddress.USER_ID_PREFIX + value));
    }

    @Override
    public String description() {
        return "a user_ns such as f123u111, or user_id: and the person's id in the channel, such as user_id:5511999990000";
    }

    @Override
    public Optional<PhoneNumber> phone(Address address) {
        JetchatAddress known = JetchatAddress.of(address);
        return known.isUserId() && PHONE.matcher(known.value()).matches()
                ? Optional.of(new PhoneNumber("+" + known.value()))
                : Optional.empty();
    }

    /** What is said to be an id is one, dashes and dots included, unless it is written like a telephone number. */
    private static Optional<String> id(String text) {
        return text.startsWith("+")
                ? number(text)
                : Optional.of(text).filter(value -> ID.matcher(value).matches());
    }

    private static Optional<String> number(String text) {
        if (!LIKE_A_NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = text.replaceAll("[^0-9]", "").replaceFirst("^00", "");
        return Optional.of(digits).filter(value -> NUMBER.matcher(value).matches());
    }
}
