package io.carillon.application;

import io.carillon.application.channel.ChannelRegistry;
import io.carillon.application.channel.ChannelRuntime;
import io.carillon.domain.channel.AccountId;
import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.AddressFormat;
import io.carillon.domain.message.OptionRule;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.Capabilities;
import io.carillon.ports.provider.MessageSender;
import io.carillon.ports.provider.Probe;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.ProviderChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A provider to which nothing is sent: only its capabilities and addresses (digits, a leading + dropped) matter. */
public record QuietProvider(Capabilities capabilities) implements ProviderAccount, ProviderChannel, AddressFormat {
    public static final ChannelId CHANNEL = new ChannelId("sms");
    public static final AccountId ACCOUNT = new AccountId("sms");

    public static QuietProvider withReports(boolean reports) {
        return new QuietProvider(new Capabilities(
                Set.of("text"),
                100,
                reports,
                10,
                List.of(OptionRule.flag("checkcontent", ""), OptionRule.choice("schedule", List.of("provider"), ""))));
    }

    /** A registry of the one channel {@code sms}. */
    public ChannelRegistry registry() {
        return new ChannelRegistry(
                List.of(new AccountSetup(
                        ACCOUNT, "quiet", this, AccountSetup.Limits.DEFAULT, AccountSetup.Polling.DEFAULT)),
                List.of(new ChannelSetup(CHANNEL, ACCOUNT, Map.of())));
    }

    public ChannelRuntime runtime() {
        return registry().find(CHANNEL).orElseThrow();
    }

    @Override
    public ProviderChannel channel(Map<String, String> route) {
        return this;
    }

    @Override
    public Probe probe() {
        return () -> new Answer.Answered<>(null);
    }

    @Override
    public AddressFormat addressFormat() {
        return this;
    }

    @Override
    public MessageSender sender() {
        throw new IllegalStateException("nothing is sent here");
    }

    @Override
    public Optional<Address> canonical(String text) {
        return text.matches("\\+?\\d{1,20}") ? Optional.of(new Address(text.replace("+", ""))) : Optional.empty();
    }

    @Override
    public String description() {
        return "digits";
    }

    @Override
    public void close() {}
}
