package io.carillon.adapters.afilnet.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.PhoneNumber;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AfilnetAddressFormatTest {

    @ParameterizedTest
    @CsvSource({
        "WHATSAPP, 34600000000, 34600000000",
        "WHATSAPP, +34600000000, 34600000000",
        "WHATSAPP, 0034600000000, 34600000000",
        "WHATSAPP, ' +34 (600) 00-00.00 ', 34600000000",
        "WHATSAPP, ＋３４ 600000000, 34600000000",
        "WHATSAPP, 123456, 123456",
        "WHATSAPP, 12345, ",
        "WHATSAPP, 123456789012345, 123456789012345",
        "WHATSAPP, 1234567890123456, ",
        "WHATSAPP, 0600000000, ",
        "WHATSAPP, abc, ",
        "WHATSAPP, '', ",
        "WHATSAPP, , ",
        "TELEGRAM, +34 600-00-00-00, 34600000000",
        "TELEGRAM, 0034 600 000 000, 34600000000",
        "TELEGRAM, +(34) 600000000, 34600000000",
        "TELEGRAM, 34600000000, 34600000000",
        "TELEGRAM, -1001234567890, -1001234567890",
        "TELEGRAM, 12345, 12345",
        "TELEGRAM, ' @acme ', @acme",
        "TELEGRAM, '', ",
        "TELEGRAM, , ",
        "WEBCHAT, ' v-17.x ', v-17.x",
        "WEBCHAT, +34 600, ",
        "WEBCHAT, +34600000000, +34600000000",
        "WEBCHAT, ñ👍, ñ👍",
        "WEBCHAT, ' ', ",
        "WEBCHAT, , ",
        "OPERATOR, 007, 007"
    })
    void canonicalShouldKnowItsPlatform(AfilnetPlatform platform, String text, String expected) {
        assertThat(new AfilnetAddressFormat(platform).canonical(text))
                .isEqualTo(Optional.ofNullable(expected).map(Address::new));
    }

    @ParameterizedTest
    @CsvSource({
        "WHATSAPP, 34600000000, +34600000000",
        "WHATSAPP, 123456, ",
        "TELEGRAM, 34600000000, ",
        "WEBCHAT, 34600000000, ",
        "OPERATOR, 34600000000, "
    })
    void phoneShouldBeKnownOnlyWhereAddressesAreNumbers(AfilnetPlatform platform, String address, String expected) {
        assertThat(new AfilnetAddressFormat(platform).phone(new Address(address)))
                .isEqualTo(Optional.ofNullable(expected).map(PhoneNumber::new));
    }

    @Test
    void canonicalShouldBoundIds() {
        var format = new AfilnetAddressFormat(AfilnetPlatform.WEBCHAT);
        assertThat(format.canonical("x".repeat(128))).isPresent();
        assertThat(format.canonical("x".repeat(129))).isEmpty();
        assertThat(format.canonical("👍".repeat(128))).isPresent();
        assertThat(format.canonical("a\u0000b")).isEmpty();
        assertThat(format.canonical("a\ud83d")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void canonicalShouldBeItsOwnFixedPoint(AfilnetPlatform platform) {
        var format = new AfilnetAddressFormat(platform);
        for (String text : new String[] {"+34600000000", "0034600000000", " @acme ", "-100123456789", "007"}) {
            Optional<Address> once = format.canonical(text);
            assertThat(once.flatMap(address -> format.canonical(address.value())))
                    .isEqualTo(once);
        }
        assertThat(format.description()).isNotBlank();
    }
}
