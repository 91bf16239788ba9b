package io.carillon.adapters.apiusb.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.conversation.Address;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiusbAddressFormatTest {

    @ParameterizedTest
    @CsvSource({
        "12345678123456781234567812345678, 12345678123456781234567812345678",
        "HTogSDnO9kHwjBVkv8La7eQ4ehI0BVhx, HTogSDnO9kHwjBVkv8La7eQ4ehI0BVhx",
        "'  HTogSDnO9kHwjBVkv8La7eQ4ehI0BVhx\t', HTogSDnO9kHwjBVkv8La7eQ4ehI0BVhx",
        "1234567812345678123456781234567, ",
        "123456781234567812345678123456789, ",
        "12345678-1234-5678-1234-567812345678, ",
        "'12345678123456781234567812345678,12345678123456781234567812345678', ",
        "１2345678123456781234567812345678, ",
        "'', ",
        ", "
    })
    void canonicalShouldTake32LettersAndDigits(String text, String expected) {
        assertThat(new ApiusbAddressFormat().canonical(text))
                .isEqualTo(Optional.ofNullable(expected).map(Address::new));
    }
}
