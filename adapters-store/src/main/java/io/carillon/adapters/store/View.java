package io.carillon.adapters.store;

import io.carillon.domain.message.Submission;
import java.util.LinkedHashMap;
import java.util.Map;

/** One consistent sight of the data: a session within a transaction, the names, and the submissions met so far. */
final class View {
    private static final int MOST_SUBMISSIONS = 64;

    final Session session;
    final Names names;

    final Map<Long, Submission> submissions = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Submission> eldest) {
            return size() > MOST_SUBMISSIONS;
        }
    };

    View(Session session, Names names) {
        this.session = session;
        this.names = names;
    }
}
