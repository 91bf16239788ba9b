package io.carillon.adapters.afilnet.client;

import io.carillon.adapters.afilnet.AfilnetSettings;
import io.carillon.domain.conversation.AddressFormat;
import io.carillon.ports.provider.Capabilities;
import io.carillon.ports.provider.ConversationSource;
import io.carillon.ports.provider.MessageSender;
import io.carillon.ports.provider.ProviderChannel;
import io.carillon.ports.provider.SentMessageLookup;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One platform of an account. */
final class AfilnetChannel implements ProviderChannel {
    static final Set<String> CONTENT_TYPES = Set.of("text", "image", "video", "audio", "voice", "document", "contact");

    private final Capabilities capabilities;
    private final AddressFormat addressFormat;
    private final MessageSender sender;
    private final ConversationSource conversations;
    private final SentMessageLookup lookup;

    AfilnetChannel(AfilnetLink link, AfilnetRoute route, AfilnetSettings settings) {
        // What becomes of a message is told by its row in the history.
        this.capabilities = new Capabilities(CONTENT_TYPES, 1, true, settings.maxTextLength(), List.of());
        this.addressFormat = new AfilnetAddressFormat(route.platform());
        this.sender = new AfilnetSender(link, route);
        AfilnetListReader reader = new AfilnetListReader(route, settings);
        this.conversations = new AfilnetConversations(link, route, reader);
        this.lookup = new AfilnetLookup(link, route, reader);
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

    @Override
    public Optional<ConversationSource> conversations() {
        return Optional.of(conversations);
    }

    @Override
    public Optional<SentMessageLookup> lookup() {
        return Optional.of(lookup);
    }
}
