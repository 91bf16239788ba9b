package io.carillon.app.cli.durability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** When the application is killed, drawn from the seed and counted in messages that were acknowledged. */
final class KillPlan {
    private static final long SALT = 0x6b696c6c;
    private static final int ONE_IN_STARTING = 8;

    private final List<Kill> kills = new ArrayList<>();
    private final int messages;

    /**
     * A kill.
     *
     * @param after how many messages were acknowledged since the plan began
     * @param moment how much later than that; when {@code starting}, how long after the process was started
     * @param starting whether it is killed before it accepts anything
     */
    record Kill(int after, Duration moment, boolean starting) {}

    /** @param perKill acknowledged messages between two kills, on average */
    KillPlan(long seed, int count, int perKill) {
        SplittableRandom random = new SplittableRandom(seed ^ SALT);
        int after = 0;
        for (int i = 0; i < count; i++) {
            boolean starting = i > 0 && random.nextInt(ONE_IN_STARTING) == 0;
            after += starting ? 0 : 1 + random.nextInt(2 * perKill);
            Duration moment = Duration.ofMillis(random.nextInt(starting ? 1500 : 60));
            kills.add(new Kill(after, moment, starting));
        }
        messages = after + 2 * perKill;
    }

    List<Kill> kills() {
        return List.copyOf(kills);
    }

    /** How many messages are asked for, so that every kill happens under load and some load follows the last one. */
    int messages() {
        return messages;
    }
}
