package io.carillon.adapters.afilnet.client;

import io.carillon.domain.message.Content;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether a listed content says what was sent, although the vendor may show a file as its address, its caption or nothing. Pure. */
final class AfilnetWords {
    private AfilnetWords() {}

    static boolean same(Content listed, Content sent) {
        if (sent instanceof Content.Text text) {
            return listed instanceof Content.Text shown && plain(shown.text()).equals(plain(text.text()));
        }
        if (sent instanceof Content.Media media) {
            return listed instanceof Content.Media shown
                    ? sameFile(shown, media)
                    : listed instanceof Content.Text text && tellsOf(plain(text.text()), media);
        }
        return false;
    }

    /** A provider that keeps files itself lists them under addresses of its own. */
    private static boolean sameFile(Content.Media shown, Content.Media sent) {
        boolean caption = caption(shown).equals(caption(sent));
        return shown.url().contains(sent.url())
                || (caption && (caption(sent).isPresent() || shown.kind() == sent.kind()));
    }

    /** A message without words can only be a file. */
    private static boolean tellsOf(String shown, Content.Media sent) {
        return shown.isEmpty()
                || shown.contains(sent.url())
                || caption(sent).filter(shown::contains).isPresent();
    }

    private static Optional<String> caption(Content.Media media) {
        return media.caption().map(AfilnetWords::plain).filter(Predicate.not(String::isEmpty));
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
