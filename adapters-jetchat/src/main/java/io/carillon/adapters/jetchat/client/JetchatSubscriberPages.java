package io.carillon.adapters.jetchat.client;

import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.SubscriberDirectory.Entry;
import io.carillon.ports.provider.SubscriberDirectory.Pages;
import java.util.List;
import java.util.Optional;

/** The subscribers page by page; a page that repeats the one before is the end. */
final class JetchatSubscriberPages implements Pages {
    private static final int MOST_PAGES = 1000;

    private final JetchatLink link;
    private final JetchatEntries entries;
    private int number = 1;
    private boolean ended;
    private List<JetchatRow> before = List.of();

    JetchatSubscriberPages(JetchatLink link, JetchatEntries entries) {
        this.link = link;
        this.entries = entries;
    }

    /** A page on which nobody can be reached is passed over: an empty one would be taken for the end. */
    @Override
    public Answer<List<Entry>> next() {
        while (!ended) {
            Answer<List<Entry>> some = JetchatQuestion.page(
                            link, JetchatPaging.page(JetchatRequest.get("subscribers"), number))
                    .map(this::turned);
            if (!some.fold(List::isEmpty, failure -> false)) {
                return some;
            }
        }
        return new Answer.Answered<>(List.of());
    }

    private List<Entry> turned(JetchatPage page) {
        boolean again = page.rows().equals(before);
        ended = again || number == MOST_PAGES || !page.more(Optional.of(number));
        before = page.rows();
        number++;
        return again ? List.of() : entries.of(page.rows());
    }
}
