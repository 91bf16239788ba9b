package io.carillon.adapters.apiusb.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.domain.conversation.Address;
import io.carillon.domain.delivery.Complaint;
import io.carillon.domain.delivery.SendOutcome;
import io.carillon.domain.message.ProviderReference;
import io.carillon.ports.provider.MessageSender.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The data of a successful BulkSend, whose shape the seed tells in two ways (contract apiusb §B8): a list of recipients under
 * {@code item}, or one {@code id} for the call. Whom a list leaves out was not confirmed.
 *
 * @param reference the id of a call to several recipients, where it has one
 */
record ApiusbReceipt(Result result, Optional<ProviderReference> reference) {

    static ApiusbReceipt of(JsonNode data, List<Address> recipients) {
        Optional<SendOutcome> error = data.isBoolean() && !data.asBoolean()
                ? Optional.of(unclear("no_result", "the data of the reply are false"))
                : ApiusbLine.businessError(data);
        if (error.isPresent()) {
            return whole(error.get());
        }
        List<JsonNode> listings = listings(data);
        List<ApiusbLine> lines = listings.stream()
                .map(ApiusbReceipt::lines)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        return lines.isEmpty() ? withoutLines(data, listings, recipients) : withLines(lines, recipients);
    }

    private static List<JsonNode> listings(JsonNode data) {
        List<JsonNode> listings = new ArrayList<>();
        if (data.isArray() && !data.isEmpty()) {
            listings.add(data);
        }
        for (String name : List.of("item", "items")) {
            if (data.path(name).isContainerNode()) {
                listings.add(data.get(name));
            }
        }
        return listings;
    }

    private static List<ApiusbLine> lines(JsonNode listing) {
        List<ApiusbLine> lines = new ArrayList<>();
        if (listing.isArray()) {
            listing.forEach(node -> lines.add(ApiusbLine.of(node, "")));
        } else if (ApiusbLine.isLine(listing)) {
            lines.add(ApiusbLine.of(listing, ""));
        } else {
            for (Map.Entry<String, JsonNode> member : listing.properties()) {
                lines.add(ApiusbLine.of(member.getValue(), member.getKey().trim()));
            }
        }
        return lines;
    }

    private static ApiusbReceipt withLines(List<ApiusbLine> lines, List<Address> recipients) {
        boolean anonymous = lines.stream().allMatch(line -> line.uuid().isEmpty());
        if (!anonymous) {
            return new ApiusbReceipt(new Result.Each(new ApiusbRollCall(lines).of(recipients)), Optional.empty());
        }
        if (recipients.size() == 1 && lines.size() == 1) {
            return whole(lines.get(0).outcome());
        }
        boolean all = lines.size() >= recipients.size()
                && lines.stream().allMatch(line -> line.outcome() instanceof SendOutcome.Accepted);
        return whole(
                all
                        ? new SendOutcome.Accepted(Optional.empty())
                        : unclear("partial", "it has " + lines.size() + " results without saying whose"));
    }

    private static ApiusbReceipt withoutLines(JsonNode data, List<JsonNode> listings, List<Address> recipients) {
        Optional<JsonNode> id = List.of("id", "item", "items").stream()
                .map(data::path)
                .filter(node ->
                        node.isValueNode() && !node.isNull() && !node.asText().isBlank())
                .findFirst();
        if (id.isPresent()) {
            SendOutcome outcome = ApiusbLine.ofId(id.get());
            boolean bound = recipients.size() == 1 || !(outcome instanceof SendOutcome.Accepted);
            return bound
                    ? whole(outcome)
                    : new ApiusbReceipt(
                            new Result.Whole(new SendOutcome.Accepted(Optional.empty())),
                            ApiusbLine.reference(id.get()));
        }
        return whole(
                listings.isEmpty()
                        ? new SendOutcome.Accepted(Optional.empty())
                        : unclear("not_listed", "the reply's list of recipients is empty"));
    }

    private static ApiusbReceipt whole(SendOutcome outcome) {
        return new ApiusbReceipt(new Result.Whole(outcome), Optional.empty());
    }

    private static SendOutcome unclear(String code, String detail) {
        return new SendOutcome.Undetermined(Complaint.of(code, detail));
    }
}
