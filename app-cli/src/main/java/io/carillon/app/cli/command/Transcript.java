package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.Colour;
import io.carillon.app.cli.output.Columns;
import io.carillon.app.cli.output.ContentText;
import io.carillon.app.cli.output.Terminal;
import java.util.List;

/** A conversation as people read it: who it is with, then what was said, oldest first. */
final class Transcript {
    private static final String US = "we";
    private static final int TO_SECONDS = "2026-11-22T08:00:00".length();

    private final Terminal terminal;

    Transcript(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Json conversation, List<Json> oldestFirst) {
        terminal.out().println(head(conversation));
        terminal.out().println();
        String other = Terminal.clean(conversation.get("address").orEmpty());
        int width = Math.max(US.length(), Columns.width(other));
        for (Json message : oldestFirst) {
            boolean received = message.get("direction").orEmpty().equals("inbound");
            String who = Columns.fill(received ? other : US, width);
            String when = message.get("created_at").orEmpty();
            terminal.out()
                    .println(when.substring(0, Math.min(TO_SECONDS, when.length()))
                                    .replace('T', ' ')
                            + "  " + who + "  "
                            + ContentText.of(message.get("content")) + (received ? "" : "  " + status(message)));
        }
    }

    private static String head(Json conversation) {
        int unread = conversation.get("unread").count();
        String assignee = conversation
                .get("assignee")
                .text()
                .filter(name -> !name.isEmpty())
                .map(name -> ", " + name + " answers")
                .orElse("");
        return Terminal.clean(conversation.get("address").orEmpty() + " on "
                + conversation.get("channel").orEmpty() + ": "
                + conversation.get("status").orEmpty() + ", " + unread + " unread" + assignee + "  "
                + conversation.get("id").orEmpty());
    }

    private String status(Json message) {
        boolean elsewhere = message.get("origin").orEmpty().equals("provider");
        return "[" + Colour.of(Terminal.clean(message.get("status").orEmpty()), terminal.coloured())
                + (elsewhere ? ", elsewhere]" : "]");
    }
}
