package io.carillon.adapters.jetchat.client;

import io.carillon.domain.message.Content;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether a listed content says what was sent, although the vendor may list a file under an address of its own. Pure. */
final class JetchatWords {
    private JetchatWords() {}

    /** A sub flow says what its owner wrote in it, which nobody here knows: it is never recognised. */
    static boolean same(Content listed, Content sent) {
        if (sent instanceof Content.Text text) {
            return isText(listed, text.text());
        }
        if (sent instanceof Content.Link link) {
            return isText(listed, JetchatLetter.words(link));
        }
        return sent instanceof Content.Media media && sameFile(listed, media);
    }

    private static boolean isText(Content listed, String words) {
        return listed instanceof Content.Text shown && plain(shown.text()).equals(plain(words));
    }

    /** The caption is a message of its own: either of the two shows that both were taken. */
    private static boolean sameFile(Content listed, Content.Media sent) {
        if (listed instanceof Content.Media shown) {
            return shown.url().contains(sent.url()) || fileName(shown.url()).equals(fileName(sent.url()));
        }
        Optional<String> caption = sent.caption().filter(Predicate.not(String::isBlank));
        return caption.filter(words -> isText(listed, words)).isPresent() || isText(listed, sent.url());
    }

    private static String fileName(String url) {
        String path = url.replaceFirst("[?#].*$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
