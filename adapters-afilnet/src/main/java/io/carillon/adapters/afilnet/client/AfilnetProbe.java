package io.carillon.adapters.afilnet.client;

import io.carillon.adapters.wire.Answers;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.Probe;
import java.util.Map;

/** Asks for the account's channels: it needs good credentials and changes nothing. */
final class AfilnetProbe implements Probe {
    private final AfilnetLink link;

    AfilnetProbe(AfilnetLink link) {
        this.link = link;
    }

    @Override
    public Answer<Void> probe() {
        AfilnetVerdict verdict = AfilnetVerdict.of(link.ask(AfilnetDirectory.METHOD, Map.of()), link);
        if (verdict instanceof AfilnetVerdict.Denied denied) {
            return Answers.failed(denied.outcome());
        }
        return verdict instanceof AfilnetVerdict.Failed failed
                ? Answers.failed(failed.outcome())
                : new Answer.Answered<>(null);
    }
}
