package io.carillon.simulator.sms;

import java.time.Instant;

/** A send that was taken, as it is kept. */
record AcceptedSend(
        long taskId,
        Instant at,
        String account,
        Numbers numbers,
        String content,
        Instant sendTime,
        boolean checkContent,
        String extno) {}
