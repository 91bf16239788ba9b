package io.carillon.simulator.fault;

import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * No byte comes and the connection stays open, until the caller has enough of it.
 *
 * @param accepted whether the provider handles the request nevertheless; yes when absent
 */
@JsonTypeName("hang")
record Hang(Boolean accepted) implements Fault {
    Hang {
        accepted = accepted == null || accepted;
    }

    @Override
    public boolean handled() {
        return accepted;
    }

    @Override
    public Answer applyTo(Answer answer, Target target) {
        return answer.ending(Answer.Ending.HANG);
    }
}
