package io.carillon.adapters.sms.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.PhoneNumber;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsAddressFormatTest {

    @ParameterizedTest
    @CsvSource({
        "CN, 13800000000, 13800000000",
        "CN, +8613800000000, 13800000000",
        "CN, 008613800000000, 13800000000",
        "CN, 8613800000000, 13800000000",
        "CN, ' +86 (138) 0000-0000 ', 13800000000",
        "CN, 138.0000.0000, 13800000000",
        "CN, １３８００００００００, 13800000000",
        "CN, ＋８６ 138 0000 0000, 13800000000",
        "CN, 12800000000, ",
        "CN, 1380000000, ",
        "CN, 138000000000, ",
        "CN, +4915112345678, ",
        "CN, 138****0000, ",
        "CN, '', ",
        "CN, abc, ",
        "CN, '13800000000,13900000000', ",
        "DE, +49 151 12345678, 4915112345678",
        "DE, 004915112345678, 4915112345678",
        "DE, 4915112345678, 4915112345678",
        "DE, 015112345678, ",
        "DE, +12345, ",
        "DE, 1234567890123456, ",
        "DE, , "
    })
    void canonicalShouldKnowItsCountry(String country, String text, String expected) {
        assertThat(new SmsAddressFormat(country).canonical(text))
                .isEqualTo(Optional.ofNullable(expected).map(Address::new));
    }

    @ParameterizedTest
    @CsvSource({"CN, 13800000000, +8613800000000", "DE, 4915112345678, +4915112345678", "DE, 123456, "})
    void phoneShouldBeInternational(String country, String address, String expected) {
        assertThat(new SmsAddressFormat(country).phone(new Address(address)))
                .isEqualTo(Optional.ofNullable(expected).map(PhoneNumber::new));
    }

    @ParameterizedTest
    @CsvSource({"CN, +8613800000000", "DE, +4915112345678"})
    void phoneShouldUndoCanonical(String country, String number) {
        var format = new SmsAddressFormat(country);
        assertThat(format.canonical(number).flatMap(format::phone)).contains(new PhoneNumber(number));
    }

    @Test
    void canonicalShouldBeItsOwnFixedPoint() {
        var format = new SmsAddressFormat("DE");
        Address once = format.canonical("+49 (151) 1234-5678").orElseThrow();
        assertThat(format.canonical(once.value())).contains(once);
    }
}
