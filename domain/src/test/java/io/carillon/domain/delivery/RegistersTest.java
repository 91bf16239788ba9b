package io.carillon.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.carillon.domain.message.ProviderReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistersTest {

    @Test
    void joinShouldBeTheGreaterInEitherOrder() {
        for (Evidence a : Evidence.values()) {
            for (Evidence b : Evidence.values()) {
                Evidence greater = a.ordinal() > b.ordinal() ? a : b;
                assertThat(a.join(b)).isEqualTo(greater).isEqualTo(b.join(a));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED,true,false", "HELD,true,false", "QUEUED,true,false", "DISPATCHING,false,false",
        "CANCELED,false,true", "SUPPRESSED,false,true", "EXPIRED,false,true", "REJECTED,false,true",
        "FAILED,false,true", "DONE,false,true"
    })
    void controlShouldKnowWhetherItWaitsOrHasEnded(Control control, boolean waits, boolean ended) {
        assertThat(control.isWaiting()).isEqualTo(waits);
        assertThat(control.isEnd()).isEqualTo(ended);
    }

    @Test
    void unresolvedCallsShouldBeCountedAndNeverFallBelowNone() {
        Registers once = Registers.at(Control.DISPATCHING).withUnresolvedCall();
        assertThat(once).isEqualTo(new Registers(Control.DISPATCHING, Evidence.UNKNOWN, 1));
        assertThat(once.withResolvedCall().withResolvedCall().unresolvedCalls()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Registers(Control.DONE, Evidence.NONE, -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void blankProviderReferenceShouldBeRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProviderReference(text));
    }

    @Test
    void providerReferenceShouldBeRefusedWhenTooLong() {
        assertThat(new ProviderReference("r".repeat(256)).toString()).hasSize(256);
        assertThatIllegalArgumentException().isThrownBy(() -> new ProviderReference("r".repeat(257)));
    }
}
