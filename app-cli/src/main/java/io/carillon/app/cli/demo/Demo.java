package io.carillon.app.cli.demo;

import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.client.Endpoint;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.Terminal;
import io.carillon.app.cli.output.TerminalSize;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The tour, seen from outside: everything goes through the API, and the providers' own books are read in the end. */
public final class Demo implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final String SMS = "sms";

    private final Calls calls;
    private final Calls provider;
    private final Terminal terminal;
    private final Clock clock;
    private final View view;
    private final Board board;
    private final Watch watch;

    /**
     * @param provider where the simulated providers' admin pages are
     * @param invitation lines for the head of a live screen
     * @param environment tells the size of a terminal that does not tell it itself
     */
    public Demo(
            Endpoint carillon,
            Endpoint provider,
            Terminal terminal,
            List<String> invitation,
            Map<String, String> environment) {
        ApiClient api = new ApiClient(carillon, PATIENCE);
        this.calls = new Calls(api);
        this.provider = new Calls(new ApiClient(provider, PATIENCE));
        this.terminal = terminal;
        this.clock = Clock.systemUTC();
        this.view = terminal.coloured()
                ? new LiveScreen(terminal.out(), clock, new Picture(invitation), () -> TerminalSize.now(environment))
                : new PlainLines(terminal, clock);
        this.board = new Board(clock.instant());
        this.watch = new Watch(api, board, view);
    }

    /** Rings the bells and shows what becomes of it; OK only when every line of the ledger is as it must be. */
    public ExitCode run(boolean once) {
        Ledger ledger = new Ledger();
        List<Scene> scenes = scenes(ledger);
        Consumer<Json> each = event -> {
            ledger.take(event);
            scenes.forEach(scene -> scene.hear(event));
        };
        board.notice("The tour is under way.");
        scenes.forEach(Scene::begin);
        new Tour(calls, ledger.page(SMS), () -> watch.look(each)).ring(clock.instant());
        Instant deadline = clock.instant().plus(LONGEST);
        watch.follow(
                each,
                () -> !(ledger.hasAllMessages() && scenes.stream().allMatch(Scene::isOver))
                        && clock.instant().isBefore(deadline));
        settle(ledger, scenes);
        if (once) {
            view.close();
            ledger.print(terminal);
        } else {
            goOn(ledger);
        }
        return ledger.isAsItMustBe() ? ExitCode.OK : ExitCode.FAILURE;
    }

    private List<Scene> scenes(Ledger ledger) {
        Function<String, Scenery> at = name -> new Scenery(calls, provider, ledger.page(name), board);
        return List.of(
                new Members(at.apply("apiusb")),
                new Talk(at.apply(SMS)),
                new Chats(at.apply("afilnet")),
                new Bot(at.apply("jetchat")));
    }

    /** Writes down how all of it ended. */
    private void settle(Ledger ledger, List<Scene> scenes) {
        scenes.forEach(Scene::settle);
        Books books = new Books(calls, provider);
        for (Page page : ledger.pages()) {
            for (String id : page.messages()) {
                page.actual(
                        id,
                        calls.get(Scenery.path("/v1/messages/", id))
                                .get("status")
                                .orEmpty());
            }
            books.compare(page);
        }
        books.compareBalance(ledger.page(SMS), SMS);
    }

    /** Until the process is told to end, with whatever somebody sends from another terminal. */
    private void goOn(Ledger ledger) {
        if (!terminal.coloured()) {
            ledger.print(terminal);
            terminal.out().println("The demo goes on until Ctrl-C.");
        }
        board.notice("The tour is over: " + ledger.verdict() + " Send more from another terminal; Ctrl-C ends.");
        watch.follow(event -> {}, () -> !Thread.currentThread().isInterrupted());
    }

    /** Gives the terminal back; from any thread. */
    @Override
    public void close() {
        view.close();
    }
}
