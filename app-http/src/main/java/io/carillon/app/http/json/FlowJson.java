package io.carillon.app.http.json;

import io.carillon.domain.flow.FlowField;
import io.carillon.domain.flow.FlowTag;
import io.carillon.domain.flow.SubFlow;
import io.carillon.ports.usecase.Listing;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The flow of a bot: its parts, its tags and its fields. Their lists are whole. */
public final class FlowJson {
    private FlowJson() {}

    public static byte[] subFlows(List<SubFlow> subFlows) {
        return ListingJson.of(new Listing<>(subFlows, Optional.empty()), (subFlow, out) -> {
            out.text("id", subFlow.id());
            out.text("name", subFlow.name());
        });
    }

    public static byte[] tags(List<FlowTag> tags) {
        return ListingJson.of(new Listing<>(tags, Optional.empty()), FlowJson::members);
    }

    public static byte[] of(FlowTag tag) {
        return JsonOutput.document(out -> members(tag, out));
    }

    public static byte[] fields(List<FlowField> fields) {
        return ListingJson.of(new Listing<>(fields, Optional.empty()), FlowJson::members);
    }

    public static byte[] of(FlowField field) {
        return JsonOutput.document(out -> members(field, out));
    }

    private static void members(FlowTag tag, JsonOutput out) throws IOException {
        out.text("id", tag.id());
        out.text("name", tag.name());
    }

    private static void members(FlowField field, JsonOutput out) throws IOException {
        out.text("id", field.id());
        out.text("name", field.name());
        out.text("type", field.type().word());
        out.text("kind", field.kind().word());
        out.text("description", field.description());
        out.text("value", field.value());
    }
}
