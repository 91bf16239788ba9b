package io.carillon.app.cli.output;

import io.carillon.app.cli.json.Json;
import java.util.Map;
import java.util.stream.Collectors;

/** What a message says, in one line. */
public final class ContentText {
    private ContentText() {}

    /** The text, or for other contents their type and what they hold. @param content as the API writes it */
    public static String of(Json content) {
        return Terminal.clean(content.get("text").text().orElseGet(() -> described(content)));
    }

    private static String described(Json content) {
        return content.members().entrySet().stream()
                .sorted(Map.Entry.comparingByKey((a, b) -> Boolean.compare(b.equals("type"), a.equals("type"))))
                .map(member -> member.getValue().text().orElseGet(() -> member.getValue()
                        .write()))
                .filter(text -> !text.isEmpty() && !text.equals("null"))
                .collect(Collectors.joining(" "));
    }
}
