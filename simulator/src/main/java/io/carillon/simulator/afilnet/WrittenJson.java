package io.carillon.simulator.afilnet;

import com.fasterxml.jackson.databind.JsonNode;
import io.carillon.adapters.afilnet.server.AfilnetRoute;
import io.carillon.simulator.input.Members;
import io.carillon.simulator.input.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

/** Messages that people write: {@code {"destination":"34600000001","message":"Hola","after":"PT2S"}}. */
final class WrittenJson {
    private final Function<String, Optional<AccountState>> accounts;
    private final Problems problems;

    /**
     * What is to be written when the time comes.
     *
     * @param at empty for a time from now
     */
    record Order(String account, AfilnetRoute route, String destination, String text, Timing timing) {
        WrittenMessage message(boolean sent, Instant now) {
            Instant at = timing.at().orElseGet(() -> now.plus(timing.after()));
            return new WrittenMessage(route, destination, text, sent, at);
        }
    }

    private record Timing(Optional<Instant> at, Duration after) {}

    WrittenJson(Function<String, Optional<AccountState>> accounts, Problems problems) {
        this.accounts = accounts;
        this.problems = problems;
    }

    /** Empty when there are mistakes, which are added to the problems. */
    Optional<Order> read(JsonNode node, String path) {
        return Members.of(node, path, problems).flatMap(this::read);
    }

    /** The channel that {@code platform} and {@code platformid} name; whatsapp/100 when absent. */
    static AfilnetRoute route(Members members) {
        return new AfilnetRoute(
                members.text("platform").orElse("whatsapp"),
                members.text("platformid").orElse("100"));
    }

    private Optional<Order> read(Members members) {
        int before = problems.count();
        String account = members.text("user").orElse("demo");
        AfilnetRoute route = route(members);
        String destination = required(members, "destination");
        String text = required(members, "message");
        Timing timing = new Timing(at(members), members.duration("after").orElse(Duration.ZERO));
        members.finish();
        checkChannel(account, route, members);
        boolean right = problems.count() == before;
        return right ? Optional.of(new Order(account, route, destination, text, timing)) : Optional.empty();
    }

    private void checkChannel(String account, AfilnetRoute route, Members members) {
        Optional<AccountState> state = accounts.apply(account);
        if (state.isEmpty()) {
            problems.add(members.path("user"), "no account " + account);
        } else if (!state.get().has(route)) {
            problems.add(members.path("platformid"), "no channel " + route.platform() + "/" + route.platformid());
        }
    }

    private String required(Members members, String name) {
        Optional<String> text = members.text(name);
        if (text.isEmpty()) {
            problems.add(members.path(name), "must be given");
        }
        return text.orElse("");
    }

    private Optional<Instant> at(Members members) {
        try {
            return members.text("at").map(Instant::parse);
        } catch (DateTimeParseException notATime) {
            problems.add(members.path("at"), "must be like 2026-11-22T06:30:00Z");
            return Optional.empty();
        }
    }
}
