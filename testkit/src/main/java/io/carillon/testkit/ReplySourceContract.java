package io.carillon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.domain.conversation.Address;
import io.carillon.domain.conversation.IncomingReply;
import io.carillon.domain.message.Content;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.RawSource;
import io.carillon.ports.provider.ReplySource;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ReplySource} owes beyond {@link RawSourceContract}: what people wrote, unchanged, and fingerprints by which
 * a row that is handed out twice is known again and no other one is taken for it.
 */
public interface ReplySourceContract extends RawSourceContract<IncomingReply> {
    /** What spoils careless readers: markup, references, white space, what lies beyond 16 bits, and the same text twice. */
    List<String> TEXTS = List.of(
            "1",
            "\u597d\u7684\uff0c\u8c22\u8c22 & <b>",
            "&amp; &lt; &#65; ]]> \"quoted\" 'so'",
            "  two  spaces  ",
            "a line\nand another",
            "\ud83d\udc4d\ud83c\udffd \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud842\udfb7",
            "1");

    /** Who writes, in canonical form. */
    Address sender();

    /**
     * A body in which {@link #sender} wrote these texts, in this order and all at the same time, encoded as the provider does.
     * Rows with equal texts are equal in everything.
     */
    String page(List<String> texts);

    @Override
    default String page() {
        return page(TEXTS);
    }

    @Override
    default int size() {
        return TEXTS.size();
    }

    @Test
    default void readShouldKeepEveryTextAsItWasWritten() {
        assertThat(replies(TEXTS)).extracting(IncomingReply::content).isEqualTo(contents(TEXTS));
    }

    @Test
    default void readShouldNameTheSenderCanonically() {
        assertThat(replies(TEXTS)).extracting(IncomingReply::from).containsOnly(sender());
    }

    @Test
    default void readShouldGiveEqualRowsEqualFingerprintsAndOthersNot() {
        List<IncomingReply> replies = replies(TEXTS);
        assertThat(replies.get(0)).isEqualTo(replies.get(TEXTS.size() - 1));
        assertThat(replies.stream().map(IncomingReply::fingerprint).distinct())
                .hasSize((int) TEXTS.stream().distinct().count());
    }

    @Test
    default void readShouldKnowARowAgainWhenItIsHandedOutTwice() {
        List<String> later = List.of("0", TEXTS.get(1));
        assertThat(replies(later).get(1).fingerprint())
                .isEqualTo(replies(TEXTS).get(1).fingerprint());
    }

    @Override
    default RawSource<IncomingReply> source(ProviderAccount account) {
        return account.replies().orElseThrow();
    }

    private List<IncomingReply> replies(List<String> texts) {
        return items(pulled(Behaviour.xml(page(texts))));
    }

    private static List<Content> contents(List<String> texts) {
        return texts.stream().map(Content.Text::new).collect(Collectors.toList());
    }
}
