package io.carillon.simulator.fault;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** The request is read, nothing is accepted, the connection is closed. */
@JsonTypeName("drop-before")
record DropBefore() implements Fault {
    @Override
    public boolean handled() {
        return false;
    }

    @Override
    public Answer applyTo(Answer answer, Target target) {
        return answer.ending(Answer.Ending.CUT);
    }
}
