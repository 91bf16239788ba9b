package io.carillon.adapters.apiusb.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.adapters.apiusb.ApiusbSettings;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.AddressFormat;
import io.carillon.domain.conversation.IncomingReply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A message of the provider's list (contract apiusb §B7), one that we received or one that we sent. */
record ApiusbRow(JsonNode node, ApiusbSettings settings) {
    private static final AddressFormat ADDRESSES = new ApiusbAddressFormat();
    private static final int LONGEST_SENDER = 256;
    private static final String NOBODY = "unknown";
    private static final String OTHER = "chat_message_to_uuid";
    private static final String IO = "chat_message_io";
    private static final Set<String> DIRECTIONS = Set.of("in", "out");

    /** Whether it is read may change later, and a row must be known again. */
    private static final List<String> LASTING =
            List.of("id", "uuid", OTHER, "chat_message_type", "chat_message_data", "add_time");

    /** Whether a row says by whom it was sent, and what. */
    boolean isWhole() {
        return DIRECTIONS.contains(direction())
                && node.has("chat_message_data")
                && !text(OTHER).isBlank();
    }

    /** A row that does not tell its direction is taken for received: somebody may have written it. */
    boolean isReceived() {
        boolean sent = DIRECTIONS.contains(direction())
                && !direction().equalsIgnoreCase(settings.receivedIo().name());
        boolean foreign = settings.ownUuid()
                .filter(own -> !text("uuid").isBlank()
                        && !own.equalsIgnoreCase(text("uuid").trim()))
                .isPresent();
        return !sent && !foreign;
    }

    IncomingReply reply() {
        return new IncomingReply(
                sender(),
                new ApiusbContent(text("chat_message_type").trim(), text("chat_message_data"))
                        .content(settings.textCodec()),
                ApiusbTime.parse(text("add_time"), settings.zone()),
                ApiusbLine.reference(node.path("id")),
                fingerprint());
    }

    /** All fields that do not change, each with its length, so that no two rows run into one. */
    String fingerprint() {
        return LASTING.stream()
                .map(name -> name + " " + text(name).length() + ":" + text(name))
                .collect(Collectors.joining("\n"));
    }

    ApiusbPaging.Row place() {
        String id = text("id").trim();
        Optional<Long> number = id.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(id)) : Optional.empty();
        return new ApiusbPaging.Row(fingerprint(), number.or(() -> ApiusbTime.parse(text("add_time"), settings.zone())
                .map(time -> time.getEpochSecond())));
    }

    /** The other member in canonical form, else the provider's text. */
    private Address sender() {
        String other = text(OTHER).trim();
        String shown = other.isEmpty() ? NOBODY : other;
        return ADDRESSES
                .canonical(other)
                .orElseGet(() -> new Address(shown.substring(0, Math.min(shown.length(), LONGEST_SENDER))));
    }

    private String direction() {
        return text(IO).trim().toLowerCase(java.util.Locale.ROOT);
    }

    /** A custom content may come as JSON within JSON. */
    private String text(String name) {
        JsonNode value = node.path(name);
        return value.isContainerNode() ? value.toString() : value.isNull() ? "" : value.asText("");
    }
}
