package io.carillon.adapters.jetchat.client;

import io.carillon.adapters.wire.Answers;
import io.carillon.ports.provider.Answer;
import io.carillon.ports.provider.Probe;

/** Asks whose the key is; an older build that does not know that, for a tag (contract jetchat §A2). */
final class JetchatProbe implements Probe {
    private static final JetchatRequest WHO = JetchatRequest.get("me");
    private static final JetchatRequest A_TAG =
            JetchatRequest.get("flow", "tags").with("limit", "1").with("page", "1");

    private final JetchatLink link;

    JetchatProbe(JetchatLink link) {
        this.link = link;
    }

    @Override
    public Answer<Void> probe() {
        JetchatVerdict verdict = JetchatVerdict.of(link.ask(WHO), link);
        if (verdict instanceof JetchatVerdict.Failed failed) {
            return failed.status() == 404 ? JetchatQuestion.order(link, A_TAG) : Answers.failed(failed.outcome());
        }
        return new Answer.Answered<>(null);
    }
}
