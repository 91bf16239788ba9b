package io.carillon.adapters.jetchat.client;

import io.carillon.adapters.wire.Answers;
import io.carillon.domain.delivery.Complaint;
import io.carillon.ports.provider.Answer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a whole list, page by page, and stops however the vendor counts (contract jetchat §A3). */
final class JetchatPaging {
    /** The greatest number of a page that the vendor documents for most lists. */
    static final int MOST_PAGES = 100;

    private JetchatPaging() {}

    static JetchatRequest page(JetchatRequest list, int number) {
        return list.with("limit", Integer.toString(JetchatPage.LIMIT)).with("page", Integer.toString(number));
    }

    /** All rows, each once; what is not whole is no answer. */
    static Answer<List<JetchatRow>> all(JetchatLink link, JetchatRequest list) {
        Set<JetchatRow> all = new LinkedHashSet<>();
        for (int number = 1; number <= MOST_PAGES; number++) {
            Answer<JetchatPage> answer = JetchatQuestion.page(link, page(list, number));
            if (!(answer instanceof Answer.Answered<JetchatPage> answered)) {
                return Answers.as(answer);
            }
            // A vendor that does not heed the number hands out the same page for ever.
            boolean news = all.addAll(answered.value().rows());
            if (!news || !answered.value().more(Optional.of(number))) {
                return new Answer.Answered<>(List.copyOf(all));
            }
        }
        return new Answer.Unclear<>(Complaint.of("list_too_long", "the list goes on behind " + MOST_PAGES + " pages"));
    }
}
