package io.carillon.adapters.jetchat.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JetchatAddressFormatTest {
    private final JetchatAddressFormat format = new JetchatAddressFormat();

    @ParameterizedTest
    @CsvSource({
        "f123u111,                   f123u111",
        "' f123u111 ',               f123u111",
        "f8u12aB,                    f8u12aB",
        "user_id:5511999990000,      user_id:5511999990000",
        "User_ID: +5511999990000,    user_id:5511999990000",
        "+55 (11) 99999-0000,        user_id:5511999990000",
        "005511999990000,            user_id:5511999990000",
        "5511999990000,              user_id:5511999990000",
        "user_id:1699999999.77-ab,   user_id:1699999999.77-ab",
        "user_id:123-456,            user_id:123-456",
    })
    void canonicalShouldKeepOneFormOfEach(String text, String canonical) {
        assertThat(format.canonical(text)).contains(new Address(canonical));
        assertThat(format.canonical(canonical)).contains(new Address(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "f123", "f123t456", "F123U111", "ana", "user_id:", "user_id:a b", "12", "user_id:+x"})
    void canonicalShouldRefuseWhatIsNone(String text) {
        assertThat(format.canonical(text)).isEmpty();
    }

    @Test
    void canonicalShouldBearNothing() {
        assertThat(format.canonical(null)).isEmpty();
        assertThat(format.canonical("1".repeat(600))).isEmpty();
    }

    @Test
    void phoneShouldBeToldWhereItIsOne() {
        assertThat(format.phone(new Address("user_id:5511999990000"))).contains(new PhoneNumber("+5511999990000"));
        assertThat(format.phone(new Address("user_id:7123456789"))).isEmpty();
        assertThat(format.phone(new Address("user_id:12345678901234567"))).isEmpty();
        assertThat(format.phone(new Address("f123u111"))).isEmpty();
    }
}
