package io.carillon.adapters.apiusb.client;

import io.carillon.adapters.apiusb.ApiusbSettings;
import io.carillon.domain.conversation.AddressFormat;
import io.carillon.domain.message.OptionRule;
import io.carillon.ports.provider.Capabilities;
import io.carillon.ports.provider.MessageSender;
import io.carillon.ports.provider.ProviderChannel;
import java.util.List;
import java.util.Set;

/** The one channel of an account: private messages to members. */
final class ApiusbChannel implements ProviderChannel {
    static final String EXT_DATA = "ext_data";

    /** No limit is documented (contract apiusb §B11); this one keeps a call of many recipients small. */
    private static final int LONGEST_TEXT = 10_000;

    private static final List<OptionRule> OPTIONS = List.of(OptionRule.text(
            EXT_DATA, "[\\s\\S]{1,2000}", "Extension data that the provider reserves for itself, passed on as given"));

    private final Capabilities capabilities;
    private final AddressFormat addressFormat = new ApiusbAddressFormat();
    private final MessageSender sender;

    ApiusbChannel(ApiusbSettings settings, MessageSender sender) {
        this.capabilities = new Capabilities(
                Set.of("text", "html", "image", "link", "custom"),
                settings.maxRecipients(),
                false,
                LONGEST_TEXT,
                OPTIONS);
        this.sender = sender;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public AddressFormat addressFormat() {
        return addressFormat;
    }

    @Override
    public MessageSender sender() {
        return sender;
    }
}
