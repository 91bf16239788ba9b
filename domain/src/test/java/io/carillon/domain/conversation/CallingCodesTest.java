package io.carillon.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallingCodesTest {
    @Test
    void zoneShouldBeThatOfTheCountryWhenItHasOne() {
        Map.of(
                        "+8613800000000", "Asia/Shanghai",
                        "+34600000000", "Europe/Madrid",
                        "+353861234567", "Europe/Dublin",
                        "+442071234567", "Europe/London")
                .forEach((number, zone) ->
                        assertThat(CallingCodes.zone(new PhoneNumber(number))).contains(ZoneId.of(zone)));
    }

    @Test
    void zoneShouldBeUnknownWhenTheCountryHasSeveralOrDoesNotExist() {
        for (String number :
                new String[] {"+12125550100", "+79161234567", "+5511912345678", "+61412345678", "+9991234567"}) {
            assertThat(CallingCodes.zone(new PhoneNumber(number))).isEmpty();
        }
    }
}
