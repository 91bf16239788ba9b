package io.carillon.domain.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.carillon.domain.conversation.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "sms", "sms-2", "sms_2", "a123456789b123456789c123456789d123456789e123456789f123456789g12"})
    void nameShouldBeTakenWhenItHasTheForm(String name) {
        assertThat(ChannelId.parse(name)).contains(new ChannelId(name));
        assertThat(AccountId.parse(name)).contains(new AccountId(name));
        assertThat(new ChannelId(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Sms",
                "2sms",
                "-sms",
                "sms ",
                "sms\n",
                "s:ms",
                "s/ms",
                "sm\u0430s",
                "a123456789b123456789c123456789d123456789e123456789f123456789g123"
            })
    void nameShouldBeRefusedWhenItBreaksTheForm(String name) {
        assertThat(ChannelId.parse(name)).isEmpty();
        assertThat(AccountId.parse(name)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ChannelId(name));
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountId(name));
    }

    @Test
    void absentNameShouldBeRefused() {
        assertThat(ChannelId.parse(null)).isEmpty();
        assertThat(AccountId.parse(null)).isEmpty();
    }

    @Test
    void holdScopeShouldBeReadBackFromItsKey() {
        HoldScope account = HoldScope.of(new AccountId("x"));
        HoldScope channel = HoldScope.of(new ChannelId("x"));
        assertThat(account).isNotEqualTo(channel);
        assertThat(HoldScope.parse(account.key())).isEqualTo(account);
        assertThat(HoldScope.parse(channel.key())).isEqualTo(channel);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "account", "accounts:x", "account:", "channel:X", ":x"})
    void holdScopeShouldBeRefusedWhenTheKeyIsNoneOfOurs(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> HoldScope.parse(key));
    }

    @Test
    void addressShouldBeRefusedWhenEmptyOrTooLong() {
        assertThat(new Address("1".repeat(256)).toString()).hasSize(256);
        assertThatIllegalArgumentException().isThrownBy(() -> new Address(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Address("1".repeat(257)));
    }

    @Test
    void statesShouldHaveTheirWord() {
        assertThat(ChannelState.values())
                .extracting(ChannelState::word)
                .containsExactly("active", "held", "degraded", "silent");
    }
}
