package io.carillon.simulator.fault;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** The request is accepted, the connection is closed without an answer. */
@JsonTypeName("drop-after")
record DropAfter() implements Fault {
    @Override
    public Answer applyTo(Answer answer, Target target) {
        return answer.ending(Answer.Ending.CUT);
    }
}
