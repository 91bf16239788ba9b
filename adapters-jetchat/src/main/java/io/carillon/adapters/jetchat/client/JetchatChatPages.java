package io.carillon.adapters.jetchat.client;

import io.carillon.adapters.wire.Answers;
import io.carillon.domain.conversation.Address;
import io.carillon.ports.provider.Answer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one chat at once, the newest page first. A chat that does not exist has no messages. */
record JetchatChatPages(JetchatLink link, JetchatHistoryReader reader, Address with) {

    Answer<JetchatListing> newest() {
        return all(1);
    }

    /** What lies behind {@code most} pages is old and left out. */
    Answer<JetchatListing> all(int most) {
        Set<JetchatRow> rows = new LinkedHashSet<>();
        int strays = 0;
        for (int number = 1; number <= most; number++) {
            Answer<JetchatPage> answer = page(number);
            if (!(answer instanceof Answer.Answered<JetchatPage> answered)) {
                return Answers.as(answer);
            }
            strays += answered.value().strays();
            boolean news = rows.addAll(answered.value().rows());
            if (!news || !answered.value().more(Optional.of(number))) {
                break;
            }
        }
        JetchatPage whole = new JetchatPage(List.copyOf(rows), strays, new JetchatRow(JetchatJson.object()));
        return new Answer.Answered<>(reader.read(whole, with));
    }

    private Answer<JetchatPage> page(int number) {
        JetchatRequest request = JetchatPaging.page(JetchatConversations.messages(with), number);
        JetchatVerdict verdict = JetchatVerdict.of(link.ask(request), link);
        if (verdict instanceof JetchatVerdict.Failed failed && failed.absent()) {
            return new Answer.Answered<>(new JetchatPage(List.of(), 0, new JetchatRow(JetchatJson.object())));
        }
        return JetchatQuestion.page(verdict);
    }
}
