package io.carillon.simulator.jetchat;

import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.adapters.jetchat.server.JetchatAssignment;
import io.carillon.adapters.jetchat.server.JetchatChatMessage;
import io.carillon.adapters.jetchat.server.JetchatOutcome;
import io.carillon.adapters.jetchat.server.JetchatRef;
import io.carillon.adapters.jetchat.server.JetchatSend;
import io.carillon.adapters.jetchat.server.JetchatSubscriber;
import io.carillon.simulator.http.Json;
import java.util.ArrayList;
import java.util.List;

/** What becomes of one send to one person. */
record Sending(JetchatPlatform platform, Person person) {
    /** What appears in the chat. */
    private record Line(String msgType, String text, String url) {}

    JetchatOutcome<Person> send(JetchatSend send) {
        if (send instanceof JetchatSend.Text text) {
            return said("send-text", text.content(), List.of(new Line("text", text.content(), "")));
        }
        if (send instanceof JetchatSend.SubFlow named) {
            return platform.flow()
                    .subFlow(named.subFlow())
                    .then(built -> said("send-sub-flow", built.subFlow().subFlowNs(), lines(built.says())));
        }
        if (send instanceof JetchatSend.Content content) {
            return actions(content.content().path("actions"))
                    .then(done -> said("send-content", content.content().toString(), lines(content.content())));
        }
        List<String> says = platform.flow().main().map(Flow.Built::says).orElseGet(List::of);
        return said("send-main-flow", "main", lines(says));
    }

    private JetchatOutcome<Person> said(String operation, String content, List<Line> lines) {
        String type = operation.equals("send-text") ? platform.settings().sentType() : "out";
        List<String> texts = new ArrayList<>();
        for (Line line : lines) {
            long id = platform.counters().message();
            person.add(
                    new JetchatChatMessage(id, type, line.msgType(), line.text(), line.url(), "f123", platform.now()),
                    platform.settings().keepMessages());
            texts.add(line.text());
        }
        platform.taken(person, new TakenSend(platform.now(), operation, person.ns(), person.userId(), content), texts);
        return JetchatOutcome.done(person);
    }

    /** In their order, all of them or none. */
    private JetchatOutcome<Person> actions(JsonNode actions) {
        List<JsonNode> list = new ArrayList<>();
        actions.forEach(list::add);
        People people = platform.people();
        return All.of(list, this::exists)
                .then(any -> All.of(list, action -> act(people, action)))
                .map(done -> person);
    }

    private JetchatOutcome<JsonNode> exists(JsonNode action) {
        JetchatOutcome<?> found = action.has("tag_name")
                ? platform.flow().tag(ref(action, "tag_name"))
                : platform.flow()
                        .field(io.carillon.adapters.jetchat.server.JetchatField.Kind.USER, ref(action, "field_name"));
        return found.map(any -> action);
    }

    private JetchatOutcome<JetchatSubscriber> act(People people, JsonNode action) {
        JetchatRef user = new JetchatRef(true, person.ns());
        return switch (action.path("type").asText()) {
            case "add_tag" -> people.addTags(user, List.of(ref(action, "tag_name")));
            case "remove_tag" -> people.removeTags(user, List.of(ref(action, "tag_name")));
            case "set_field_value" ->
                people.setFields(
                        user,
                        List.of(new JetchatAssignment(
                                ref(action, "field_name"), action.path("value").asText())));
            default -> people.clearFields(user, List.of(ref(action, "field_name")));
        };
    }

    private static JetchatRef ref(JsonNode action, String member) {
        return new JetchatRef(false, action.path(member).asText());
    }

    private static List<Line> lines(List<String> texts) {
        return texts.stream().map(text -> new Line("text", text, "")).toList();
    }

    private static List<Line> lines(JsonNode content) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode message : content.path("messages")) {
            String type = message.path("type").asText();
            boolean cards = type.equals("cards");
            String text = cards
                    ? Json.MAPPER
                            .valueToTree(message.path("elements").findValuesAsText("title"))
                            .toString()
                    : message.path("text").asText(message.path("url").asText());
            lines.add(new Line(cards ? "text" : type, text, message.path("url").asText("")));
        }
        return lines;
    }
}
