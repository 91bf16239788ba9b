package io.carillon.app.cli.durability;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What to try.
 *
 * @param kills how often the application is killed; 0 or more
 * @param seed of everything that is drawn: what is sent, when it is killed, what goes wrong
 * @param rate messages asked for per second, at least 1
 * @param connections that ask at the same time, at least 1
 * @param faults what the providers get wrong: a script of the simulator
 * @param backlog how many messages wait behind a provider that refuses, all the time; 0 for none
 */
public record Trial(int kills, long seed, int rate, int connections, String faults, int backlog) {
    public static final int MOST_KILLS = 10_000;
    public static final int MOST_RATE = 10_000;
    public static final int MOST_CONNECTIONS = 128;
    public static final int MOST_BACKLOG = 2_000_000;

    /** What is wrong with the numbers, by option; nothing when they will do. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        check("--kills", kills, 0, MOST_KILLS, problems);
        check("--rate", rate, 1, MOST_RATE, problems);
        check("--conns", connections, 1, MOST_CONNECTIONS, problems);
        check("--backlog", backlog, 0, MOST_BACKLOG, problems);
        return problems;
    }

    private static void check(String option, int value, int least, int most, Map<String, String> problems) {
        if (value < least || value > most) {
            problems.put(option, "must be " + least + " to " + most);
        }
    }
}
