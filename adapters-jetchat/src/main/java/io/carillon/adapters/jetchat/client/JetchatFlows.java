package io.carillon.adapters.jetchat.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.domain.flow.FlowField;
import io.carillon.domain.flow.FlowField.Kind;
import io.carillon.domain.flow.FlowTag;
import io.carillon.domain.flow.SubFlow;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.FlowDirectory;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The flow of the bot: its parts, tags and fields (contract jetchat §A7). What looks like the vendor's id is taken for one, all else for a name. */
final class JetchatFlows implements FlowDirectory {
    private static final String ROOM = "flow";

    private final JetchatLink link;

    JetchatFlows(JetchatLink link) {
        this.link = link;
    }

    @Override
    public Answer<List<SubFlow>> subFlows() {
        return list("subflows", row -> pair(row, "sub_flow_ns").map(known -> new SubFlow(known.id(), known.name())));
    }

    @Override
    public Answer<List<FlowTag>> tags() {
        return list("tags", JetchatFlows::tag);
    }

    /** The vendor answers with the tag that exists, or refuses; then it is in the list. */
    @Override
    public Answer<FlowTag> createTag(String name) {
        JetchatRequest request = JetchatRequest.post(JetchatJson.object("name", name), ROOM, "create-tag");
        Answer<Optional<JetchatRow>> answer = JetchatQuestion.make(link, request);
        if (answer instanceof Answer.Refused<Optional<JetchatRow>> refused) {
            Answer<FlowTag> found = among(tags(), tag -> tag.name().equals(name));
            return found instanceof Answer.Unclear<FlowTag> ? new Answer.Refused<>(refused.complaint()) : found;
        }
        return JetchatQuestion.then(answer, row -> row.flatMap(JetchatFlows::tag)
                .<Answer<FlowTag>>map(Answer.Answered::new)
                .orElseGet(() -> among(tags(), tag -> tag.name().equals(name))));
    }

    @Override
    public Answer<Void> deleteTag(String tag) {
        JetchatRequest request = JetchatLetter.isNs(tag)
                ? JetchatRequest.delete(JetchatJson.object("tag_ns", tag), ROOM, "delete-tag")
                : JetchatRequest.delete(JetchatJson.object("name", tag), ROOM, "delete-tag-by-name");
        return JetchatQuestion.order(link, request);
    }

    @Override
    public Answer<List<FlowField>> fields() {
        return JetchatQuestion.then(fields(Kind.SUBSCRIBER), first -> fields(Kind.BOT)
                .map(second -> Stream.concat(first.stream(), second.stream()).toList()));
    }

    @Override
    public Answer<FlowField> createField(FlowField field) {
        ObjectNode document = JetchatJson.object("name", field.name())
                .put("var_type", field.type().word());
        field.description().ifPresent(text -> document.put("description", text));
        document.put("value", field.value().orElse(""));
        JetchatRequest request = JetchatRequest.post(document, ROOM, "create-" + room(field.kind()));
        return field(JetchatQuestion.make(link, request), field.kind(), known -> known.name()
                .equals(field.name()));
    }

    @Override
    public Answer<FlowField> setField(String field, String value) {
        JetchatRequest request = JetchatLetter.isNs(field)
                ? JetchatRequest.put(JetchatJson.object("var_ns", field).put("value", value), ROOM, "set-bot-field")
                : JetchatRequest.put(
                        JetchatJson.object("name", field).put("value", value), ROOM, "set-bot-field-by-name");
        return field(
                JetchatQuestion.make(link, request),
                Kind.BOT,
                known -> known.id().equals(field) || known.name().equals(field));
    }

    @Override
    public Answer<Void> deleteField(Kind kind, String field) {
        String operation = "delete-" + room(kind);
        JetchatRequest request = JetchatLetter.isNs(field)
                ? JetchatRequest.delete(JetchatJson.object("var_ns", field), ROOM, operation)
                : JetchatRequest.delete(JetchatJson.object("name", field), ROOM, operation + "-by-name");
        return JetchatQuestion.order(link, request);
    }

    private Answer<List<FlowField>> fields(Kind kind) {
        return list(room(kind) + "s", row -> field(row, kind));
    }

    private static String room(Kind kind) {
        return kind == Kind.BOT ? "bot-field" : "user-field";
    }

    private <T> Answer<List<T>> list(String name, Function<JetchatRow, Optional<T>> reader) {
        return JetchatPaging.all(link, JetchatRequest.get(ROOM, name))
                .map(rows -> rows.stream().map(reader).flatMap(Optional::stream).toList());
    }

    /** A reply that only says that it was done leaves the field to be looked for. */
    private Answer<FlowField> field(Answer<Optional<JetchatRow>> answer, Kind kind, Predicate<FlowField> wanted) {
        return JetchatQuestion.then(answer, row -> row.flatMap(known -> field(known, kind))
                .<Answer<FlowField>>map(Answer.Answered::new)
                .orElseGet(() -> among(fields(kind), wanted)));
    }

    private static <T> Answer<T> among(Answer<List<T>> list, Predicate<T> wanted) {
        return JetchatQuestion.then(list, all -> all.stream()
                .filter(wanted)
                .findFirst()
                .<Answer<T>>map(Answer.Answered::new)
                .orElseGet(() -> JetchatQuestion.unreadable("what was made")));
    }

    private record Pair(String id, String name) {}

    private static Optional<Pair> pair(JetchatRow row, String idMember) {
        Optional<String> id = row.field(idMember);
        Optional<String> name = row.field("name").or(() -> id);
        return name.map(known -> new Pair(id.orElse(known), known));
    }

    private static Optional<FlowTag> tag(JetchatRow row) {
        return pair(row, "tag_ns").map(known -> new FlowTag(known.id(), known.name()));
    }

    private static Optional<FlowField> field(JetchatRow row, Kind kind) {
        return pair(row, "var_ns")
                .map(known -> new FlowField(
                        known.id(),
                        known.name(),
                        JetchatFields.type(row),
                        kind,
                        row.text("description").filter(text -> !text.isBlank()),
                        row.text("value").filter(text -> !text.isEmpty())));
    }
}
