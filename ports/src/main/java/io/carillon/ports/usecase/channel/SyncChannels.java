package io.carillon.ports.usecase.channel;

import io.carillon.domain.delivery.Complaint;
import java.util.Optional;

/** Asks a provider's pages now instead of at the next poll; conversations that live there are caught up with in the background. */
public interface SyncChannels {

    /** Blocks until the pages were taken in; empty when there is no such channel. */
    Optional<Sync> sync(String channel);

    /**
     * @param reports how many delivery reports were taken in
     * @param replies how many replies were taken in, known ones included
     * @param conversations how far the channel's conversations are, where they live at the provider
     * @param trouble why a page could not be taken in
     */
    record Sync(int reports, int replies, Optional<ConversationProgress> conversations, Optional<Complaint> trouble) {}
}
