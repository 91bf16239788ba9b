package io.carillon.adapters.apiusb.client;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.AddressFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Members: 32 letters and digits whose case matters (seed 002, contract apiusb §B7). White space around them is dropped. */
final class ApiusbAddressFormat implements AddressFormat {
    private static final int LONGEST = 256;
    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\p{Z}\\u200b-\\u200f\\ufeff]+|[\\s\\p{Z}\\u200b-\\u200f\\ufeff]+$");
    private static final Pattern UUID = Pattern.compile("[A-Za-z0-9]{32}");

    @Override
    public Optional<Address> canonical(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        String uuid = AROUND.matcher(text).replaceAll("");
        return UUID.matcher(uuid).matches() ? Optional.of(new Address(uuid)) : Optional.empty();
    }

    @Override
    public String description() {
        return "a member's uuid of 32 letters and digits, such as 12345678123456781234567812345678";
    }
}
