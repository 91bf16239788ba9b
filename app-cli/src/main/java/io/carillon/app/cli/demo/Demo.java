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

/** The tour, seen from outside: everything goes through the API, and the provider's own books are read in the end. */
public final class Demo implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ApiClient api;
    private final ApiClient provider;
    private final Terminal terminal;
    private final Clock clock;
    private final View view;
    private final Board board;
    private final Watch watch;

    /**
     * @param provider where the simulated provider's admin pages are
     * @param invitation lines for the head of a live screen
     * @param environment tells the size of a terminal that does not tell it itself
     */
    public Demo(
            Endpoint carillon,
            Endpoint provider,
            Terminal terminal,
            List<String> invitation,
            Map<String, String> environment) {
        this.api = new ApiClient(carillon, PATIENCE);
        this.provider = new ApiClient(provider, PATIENCE);
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
        Calls calls = new Calls(api);
        Talk talk = new Talk(calls, provider, ledger, board);
        Consumer<Json> each = event -> {
            ledger.take(event);
            talk.hear(event);
        };
        Tour tour = new Tour(calls, ledger, () -> watch.look(each));
        board.notice("The tour is under way.");
        tour.ring(clock.instant());
        Instant deadline = clock.instant().plus(PATIENCE);
        watch.follow(
                each,
                () -> !(ledger.hasAllMessages() && talk.isOver())
                        && clock.instant().isBefore(deadline));
        tour.settle(talk.isOver());
        new Books(api, provider, ledger).compare();
        if (once) {
            view.close();
            ledger.print(terminal);
        } else {
            goOn(ledger);
        }
        return ledger.isAsItMustBe() ? ExitCode.OK : ExitCode.FAILURE;
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
