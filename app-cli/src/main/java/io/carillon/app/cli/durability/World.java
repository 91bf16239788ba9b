package io.carillon.app.cli.durability;

import io.carillon.app.cli.client.Endpoint;
import io.carillon.app.cli.json.Json;
import io.carillon.simulator.Simulator;
import io.carillon.simulator.SimulatorSettings;
import io.carillon.simulator.apiusb.ApiusbScript;
import io.carillon.simulator.jetchat.JetchatScript;
import io.carillon.simulator.script.SimulationScript;
import io.carillon.simulator.sms.SmsScript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The simulated providers, with people who answer, and their own books. */
final class World implements AutoCloseable {
    private static final Duration REPORT_DELAY = Duration.ofMillis(300);
    private static final String REFUSES = "faults: [{provider: sms, fault: status, status: 503}]";
    private static final Map<String, String> PAGE = Map.of("limit", "1000");
    private static final Map<String, String> PROVIDERS = Map.of(
            Channels.SMS, "sms",
            Channels.WHATSAPP, "afilnet",
            Channels.MEMBERS, "apiusb",
            Channels.BOT, "jetchat");

    private final Simulator simulator;
    private final Simulator refusing;
    private final Asking asking;
    private final List<String> botPeople;

    /**
     * @param faults a script of the simulator, of which only the faults are taken
     * @param people how many write with the bot
     * @throws io.carillon.simulator.input.InputException with every mistake in the script
     */
    World(long seed, String faults, int people) {
        SimulationScript written = SimulationScript.parse(faults);
        this.simulator = Simulator.start(settings(seed)
                .withScript(new SimulationScript(
                        OptionalLong.of(seed),
                        written.faults(),
                        SmsScript.EMPTY,
                        io.carillon.simulator.afilnet.AfilnetScript.EMPTY,
                        ApiusbScript.EMPTY,
                        JetchatScript.EMPTY)));
        this.refusing = Simulator.start(
                settings(seed).withProviders(List.of("sms")).withScript(SimulationScript.parse(REFUSES)));
        this.asking = new Asking(Endpoint.parse(simulator.url(), "", false));
        this.botPeople = populate(people);
    }

    private static SimulatorSettings settings(long seed) {
        return SimulatorSettings.defaults().withReportDelay(REPORT_DELAY).withSeed(seed);
    }

    private List<String> populate(int people) {
        PROVIDERS.values().forEach(this::answering);
        asking.post("/_sim/jetchat/settings", Map.of("rate_limit", 0), "rate");
        asking.post("/_sim/jetchat/seed", Map.of("subscribers", people, "messages", 0), "seed");
        List<Json> rows = new ArrayList<>(
                asking.get("/_sim/jetchat/subscribers", Map.of()).get("data").items());
        rows.removeIf(row -> !row.get("user_id").orEmpty().startsWith("55219000000"));
        rows.sort(Comparator.comparing(row -> row.get("user_id").orEmpty()));
        return rows.stream().map(row -> row.get("user_ns").orEmpty()).toList();
    }

    private void answering(String provider) {
        Map<String, Object> customer =
                Map.of("on", Channels.QUESTION.replace("?", "\\?"), "says", Channels.ANSWER, "after", "PT0.2S");
        asking.post("/_sim/" + provider + "/customers", customer, "customers-" + provider);
    }

    /** Where the providers are, with a slash at the end. */
    String url() {
        return simulator.url();
    }

    /** Where a provider is that refuses everything, with a slash at the end. */
    String refusingUrl() {
        return refusing.url();
    }

    /** Who can be written to through the bot. */
    List<String> botPeople() {
        return botPeople;
    }

    /** How often each text was taken for each address. */
    Map<Wanted, Integer> taken() {
        Map<Wanted, Integer> taken = new HashMap<>();
        each(
                Channels.SMS,
                row -> row.get("mobiles").items().forEach(to -> count(taken, Channels.SMS, to, row, "content")));
        each(Channels.WHATSAPP, row -> count(taken, Channels.WHATSAPP, row.get("destination"), row, "message"));
        each(Channels.BOT, row -> count(taken, Channels.BOT, row.get("user_ns"), row, "content"));
        each(Channels.MEMBERS, row -> row.get("uuids").items().stream()
                .filter(to -> !row.get("unknown").items().contains(to))
                .forEach(to -> count(taken, Channels.MEMBERS, to, row, "data")));
        return taken;
    }

    private static void count(Map<Wanted, Integer> taken, String channel, Json to, Json row, String text) {
        taken.merge(new Wanted(channel, to.orEmpty(), row.get(text).orEmpty()), 1, Integer::sum);
    }

    private void each(String channel, java.util.function.Consumer<Json> row) {
        asking.each("/_sim/" + PROVIDERS.get(channel) + "/received", PAGE, row);
    }

    /** The pages of reports and of replies that the short message platform gave away. */
    List<HandedOut> handedOut(String api) {
        List<HandedOut> pages = new ArrayList<>();
        asking.each("/_sim/sms/handed-out", PAGE, page -> pages.add(HandedOut.of(page)));
        return pages.stream().filter(page -> page.api().equals(api)).toList();
    }

    /** What the short message platform still has for us. */
    int waiting() {
        Json stats = asking.get("/_sim/sms/stats", Map.of());
        return stats.get("waiting_reports").count()
                + stats.get("waiting_replies").count();
    }

    @Override
    public void close() {
        simulator.close();
        refusing.close();
    }
}
