package io.carillon.simulator.fault;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;

/**
 * The provider says no, in its own words and shape; nothing is accepted.
 *
 * @param reason one of the provider's refusals
 */
@JsonTypeName("refuse")
record Refuse(String reason) implements Fault {
    Refuse {
        if (reason == null) {
            throw new IllegalArgumentException("reason must be given");
        }
    }

    @Override
    public boolean handled() {
        return false;
    }

    @Override
    public Answer applyTo(Answer answer, Target target) {
        return answer.withReply(target.refuse(reason));
    }

    @Override
    public Optional<String> objection(String api, Vocabulary vocabulary) {
        return vocabulary.refusals().contains(reason)
                ? Optional.empty()
                : Optional.of("reason must be one of " + String.join(", ", vocabulary.refusals()));
    }
}
