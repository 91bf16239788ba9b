package io.carillon.app.http.json;

import io.carillon.ports.usecase.channel.SyncChannels.Sync;

/** What came of asking a provider's pages at once. */
public final class SyncJson {
    private SyncJson() {}

    public static byte[] of(Sync sync) {
        return JsonOutput.document(out -> {
            out.number("reports", sync.reports());
            out.number("replies", sync.replies());
            out.object("conversations", sync.conversations(), ConversationProgressJson::members);
            out.object("trouble", sync.trouble(), ComplaintJson::members);
        });
    }
}
