package io.carillon.adapters.jetchat.client;

import io.carillon.adapters.wire.Answers;
import io.carillon.domain.delivery.Complaint;
import io.carillon.ports.provider.Answer;
import java.util.Optional;
import java.util.function.Function;

/** Asks one thing and reads the answer at once. */
final class JetchatQuestion {
    private JetchatQuestion() {}

    /** Empty when the vendor says that it does not exist, or gives nothing. */
    static Answer<Optional<JetchatRow>> find(JetchatLink link, JetchatRequest request) {
        JetchatVerdict verdict = JetchatVerdict.of(link.ask(request), link);
        if (verdict instanceof JetchatVerdict.Done done) {
            return new Answer.Answered<>(JetchatRow.of(done.root()));
        }
        JetchatVerdict.Failed failed = (JetchatVerdict.Failed) verdict;
        return failed.absent() ? new Answer.Answered<>(Optional.empty()) : Answers.failed(failed.outcome());
    }

    /** The object that an order to make or change something is answered with; the vendor may only say that it was done. */
    static Answer<Optional<JetchatRow>> make(JetchatLink link, JetchatRequest request) {
        return done(link, request).map(done -> JetchatRow.of(done.root()));
    }

    static Answer<Void> order(JetchatLink link, JetchatRequest request) {
        return done(link, request).map(done -> null);
    }

    static Answer<JetchatPage> page(JetchatLink link, JetchatRequest request) {
        return page(JetchatVerdict.of(link.ask(request), link));
    }

    static Answer<JetchatPage> page(JetchatVerdict verdict) {
        return then(done(verdict), done -> JetchatPage.of(done.root())
                .<Answer<JetchatPage>>map(Answer.Answered::new)
                .orElseGet(() -> new Answer.Unclear<>(
                        Complaint.of("unknown_shape", "the list comes in a shape that nobody documents"))));
    }

    /** What comes after an answer; a failure stays what it is. */
    static <T, R> Answer<R> then(Answer<T> answer, Function<T, Answer<R>> next) {
        return answer.fold(next, Answers::as);
    }

    /** For an answer that should have held something. */
    static <T> Answer<T> unreadable(String what) {
        return new Answer.Unclear<>(Complaint.of("unreadable_reply", "the reply does not hold " + what));
    }

    private static Answer<JetchatVerdict.Done> done(JetchatLink link, JetchatRequest request) {
        return done(JetchatVerdict.of(link.ask(request), link));
    }

    private static Answer<JetchatVerdict.Done> done(JetchatVerdict verdict) {
        return verdict instanceof JetchatVerdict.Done done
                ? new Answer.Answered<>(done)
                : Answers.failed(((JetchatVerdict.Failed) verdict).outcome());
    }
}
