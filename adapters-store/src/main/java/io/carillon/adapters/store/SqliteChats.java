package io.carillon.adapters.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.CallId;
import io.carillon.ports.store.Chats;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Conversations that live at a provider, brought into SQLite. */
final class SqliteChats implements Chats {
    private final Writer writer;

    SqliteChats(Writer writer) {
        this.writer = writer;
    }

    @Override
    public CompletableFuture<Integer> notice(ChannelId channel, List<Notice> chats, boolean first, Instant at) {
        List<Notice> given = List.copyOf(chats);
        return writer.submit(w -> new NoticedChats(w, channel).notice(given, first));
    }

    @Override
    public CompletableFuture<Void> firstLookDone(ChannelId channel, Instant at) {
        return writer.submit(w -> {
            new NoticedChats(w, channel).firstLookDone(at);
            return null;
        });
    }

    @Override
    public CompletableFuture<Entered> enter(ChatPage page) {
        return writer.submit(w -> {
            new NoticedChats(w, page.channel()).enter(page);
            return new EnteringChat(w, page).enter();
        });
    }

    @Override
    public CompletableFuture<Void> confirm(Finding finding, Instant at) {
        return writer.submit(w -> {
            var readBack = new ReadBack(w, at);
            readBack.confirm(finding);
            readBack.finish();
            return null;
        });
    }

    @Override
    public CompletableFuture<Void> ruleOut(CallId call, Instant at) {
        return writer.submit(w -> {
            new ReadBack(w, at).ruleOut(call);
            return null;
        });
    }
}
