package io.carillon.app.cli.demo;

import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ContentText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** One call to many members, of whom the provider does not know the last one and does not say so; and what a member writes. */
final class Members implements Scene {
    private static final String CHANNEL = "members";
    private static final int MANY = 25;
    private static final int LENGTH = 32;
    private static final String UNKNOWN = member(MANY);
    private static final Partner WRITER = new Partner(CHANNEL, member(1));
    private static final String WRITTEN = "\u6536\u5230\uff0c\u8c22\u8c22\uff01";

    private final Scenery scenery;
    private String unlisted = "";
    private boolean seen;

    Members(Scenery scenery) {
        this.scenery = scenery;
    }

    @Override
    public void begin() {
        scenery.provider().post("/_sim/apiusb/members", Map.of("uuid", UNKNOWN, "known", false));
        Json batch = scenery.api()
                .post(
                        "/v1/batches",
                        Map.of(
                                "channel",
                                CHANNEL,
                                "recipients",
                                IntStream.rangeClosed(1, MANY)
                                        .mapToObj(Members::member)
                                        .toList(),
                                "content",
                                Scenery.text("The club opens at nine tomorrow.")));
        scenery.page()
                .asked(
                        "batch accepted",
                        "",
                        String.valueOf(MANY),
                        batch.get("accepted").orEmpty());
        results(batch).forEach(this::note);
        scenery.provider().post("/_sim/apiusb/messages", Map.of("uuid", WRITER.address(), "data", WRITTEN));
    }

    @Override
    public void hear(Json event) {
        if (event.get("type").orEmpty().equals("message.received") && !seen) {
            received(scenery.message(event));
        }
    }

    @Override
    public boolean isOver() {
        return seen;
    }

    @Override
    public void settle() {
        Page page = scenery.page();
        page.asked("a member wrote", WRITER.address(), "yes", seen ? "yes" : "no");
        if (!unlisted.isEmpty()) {
            String reason = scenery.message(unlisted).get("reason").orEmpty();
            page.asked("why it is unknown", UNKNOWN, "not_listed", reason);
        }
    }

    private List<Json> results(Json batch) {
        String path = Scenery.path("/v1/batches/", batch.get("id").orEmpty()) + "/results";
        return scenery.api()
                .get(path, Map.of("limit", Optional.of("200")))
                .get("data")
                .items();
    }

    private void note(Json row) {
        String to = row.get("to").orEmpty();
        String id = row.get("id").orEmpty();
        boolean known = !to.equals(UNKNOWN);
        scenery.page().sent(known ? "a member" : "nobody's address", to, id, known ? "accepted" : "unknown");
        unlisted = known ? unlisted : id;
    }

    private void received(Json message) {
        if (message.get("from").orEmpty().equals(WRITER.address())) {
            seen = true;
            String unread = scenery.conversation(WRITER).get("unread").orEmpty();
            scenery.page()
                    .asked("the member's words", WRITER.address(), WRITTEN, ContentText.of(message.get("content")));
            scenery.page().asked("unread in the conversation", WRITER.address(), "1", unread);
        }
    }

    private static String member(int number) {
        String name = (number < 10 ? "member0" : "member") + number;
        return name + "0".repeat(LENGTH - name.length());
    }
}
