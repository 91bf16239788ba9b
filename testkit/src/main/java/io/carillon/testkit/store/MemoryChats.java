package io.carillon.testkit.store;

import io.carillon.domain.channel.ChannelId;
import io.carillon.domain.delivery.CallId;
import io.carillon.ports.store.Chats;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Conversations that live at a provider, brought into memory. */
final class MemoryChats implements Chats {
    private final MemoryAccess access;

    MemoryChats(MemoryAccess access) {
        this.access = access;
    }

    @Override
    public CompletableFuture<Integer> notice(ChannelId channel, List<Notice> chats, boolean first, Instant at) {
        return access.write(s -> s.chats.notice(channel, chats, first));
    }

    @Override
    public CompletableFuture<Void> firstLookDone(ChannelId channel, Instant at) {
        return access.run(s -> s.chats.firstLookDone(channel, at));
    }

    @Override
    public CompletableFuture<Entered> enter(ChatPage page) {
        return access.write(s -> {
            s.chats.enter(page);
            return new MemoryChatEntry(s, page).enter();
        });
    }

    @Override
    public CompletableFuture<Void> confirm(Finding finding, Instant at) {
        return access.run(s -> {
            var readBack = new MemoryReadBack(s, at);
            readBack.confirm(finding);
            readBack.finish();
        });
    }

    @Override
    public CompletableFuture<Void> ruleOut(CallId call, Instant at) {
        return access.run(s -> new MemoryReadBack(s, at).ruleOut(call));
    }
}
