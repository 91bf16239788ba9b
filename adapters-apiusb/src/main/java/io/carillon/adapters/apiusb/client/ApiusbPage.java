package io.carillon.adapters.apiusb.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.adapters.apiusb.ApiusbSettings;
import io.carillon.adapters.wire.SecretRedactor;
import io.carillon.adapters.wire.WireText;
import io.carillon.domain.conversation.IncomingReply;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.ports.provider.RawReply;
import io.carillon.ports.provider.RawSource.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page of the list of messages, understood without any input or output (contract apiusb §B3, §B7). */
record ApiusbPage(ApiusbSettings settings, SecretRedactor redactor) {

    /** The rows of a success; empty when it is none, or one of another service. */
    Optional<List<ApiusbRow>> rows(ApiusbReply reply) {
        return reply.isSuccess() ? listing(reply.data()).flatMap(this::rows) : Optional.empty();
    }

    Reading<IncomingReply> items(List<ApiusbRow> rows, boolean truncated) {
        List<IncomingReply> replies = rows.stream()
                .filter(ApiusbRow::isReceived)
                .map(ApiusbRow::reply)
                .toList();
        List<String> flaws = new ArrayList<>();
        if (truncated) {
            flaws.add("connection_lost_after_the_end");
        }
        if (rows.stream().anyMatch(row -> row.isReceived() && !row.isWhole())) {
            flaws.add("incomplete_row");
        }
        return new Reading.Items<>(replies, rows.size() >= ApiusbPaging.FULL, flaws);
    }

    /** For a reply that has no rows to give. */
    Reading<IncomingReply> failure(ApiusbReply reply, RawReply raw) {
        if (reply.isSuccess()) {
            return unreadable(raw);
        }
        SendOutcome outcome = ApiusbErrorCodes.of(reply).outcome(reply, redactor);
        return outcome.fold(
                accepted -> unreadable(raw),
                refused -> new Reading.Refused<>(refused.complaint()),
                blocked -> new Reading.Blocked<>(blocked.fault(), blocked.complaint()),
                unavailable -> new Reading.Refused<>(unavailable.complaint()),
                undetermined -> new Reading.Refused<>(undetermined.complaint()));
    }

    Reading<IncomingReply> unreadable(RawReply raw) {
        return new Reading.Unreadable<>(Complaint.of(
                raw.truncated() ? "truncated_reply" : "unreadable_reply",
                redactor.excerpt(WireText.decode(raw.body(), raw.contentType()))));
    }

    /** PHP writes an empty list as an empty object, and one with gaps as an object of rows. */
    private static Optional<List<JsonNode>> listing(JsonNode data) {
        boolean named = data.has("items");
        JsonNode items = named ? data.get("items") : data;
        boolean list = items.isArray() || items.isNull() || items.isObject() && (named || items.isEmpty());
        if (!list) {
            return Optional.empty();
        }
        List<JsonNode> nodes = new ArrayList<>();
        items.forEach(nodes::add);
        return Optional.of(nodes);
    }

    private Optional<List<ApiusbRow>> rows(List<JsonNode> nodes) {
        return nodes.stream().allMatch(JsonNode::isObject)
                ? Optional.of(nodes.stream()
                        .map(node -> new ApiusbRow(node, settings))
                        .toList())
                : Optional.empty();
    }
}
