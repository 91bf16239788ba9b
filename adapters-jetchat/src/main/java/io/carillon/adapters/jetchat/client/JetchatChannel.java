package io.carillon.adapters.jetchat.client;

import io.carillon.adapters.jetchat.JetchatSettings;
import io.carillon.domain.conversation.AddressFormat;
import io.carillon.ports.provider.Capabilities;
import io.carillon.ports.provider.ConversationSource;
import io.carillon.ports.provider.MessageSender;
import io.carillon.ports.provider.ProviderChannel;
import io.carillon.ports.provider.SentMessageLookup;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one channel of a bot. */
final class JetchatChannel implements ProviderChannel {
    static final Set<String> CONTENT_TYPES =
            Set.of("text", "image", "video", "audio", "voice", "document", "link", "flow");

    private final Capabilities capabilities;
    private final AddressFormat addressFormat = new JetchatAddressFormat();
    private final MessageSender sender;
    private final ConversationSource conversations;
    private final SentMessageLookup lookup;

    JetchatChannel(JetchatLink link, JetchatSettings settings) {
        this.capabilities = new Capabilities(CONTENT_TYPES, 1, false, settings.maxTextLength(), List.of());
        this.sender = new JetchatSender(link);
        JetchatTimes times = new JetchatTimes(settings.zone());
        JetchatHistoryReader histories = new JetchatHistoryReader(times);
        this.conversations = new JetchatConversations(
                link, new JetchatChatReader(times, addressFormat), histories, settings.historyPages());
        this.lookup = new JetchatLookup(link, histories, settings.historyPages());
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
