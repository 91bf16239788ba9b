package io.carillon.app.cli.demo;

import io.carillon.app.cli.client.ApiClient;
import io.carillon.app.cli.client.Endpoint;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.Terminal;
import java.time.Clock;
import java.time.Duration;

/** The tour, seen from outside: everything goes through the API, and the provider's own books are read in the end. */
public final class Demo {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ApiClient api;
    private final ApiClient provider;
    private final Terminal terminal;
    private final Clock clock;

    /** @param provider where the simulated provider's admin pages are */
    public Demo(Endpoint carillon, Endpoint provider, Terminal terminal, Clock clock) {
        this.api = new ApiClient(carillon, PATIENCE);
        this.provider = new ApiClient(provider, PATIENCE);
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Rings the bells, shows what becomes of it and ends with the ledger; OK only when every line of it is as it must be. */
    public ExitCode run() {
        Ledger ledger = new Ledger();
        Tour tour = new Tour(api, ledger, clock);
        tour.ring();
        new LiveEvents(api, ledger, terminal, clock).follow(PATIENCE);
        tour.settle();
        new Books(api, provider, ledger).compare();
        ledger.print(terminal);
        return ledger.isAsItMustBe() ? ExitCode.OK : ExitCode.FAILURE;
    }
}
