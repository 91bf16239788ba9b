package io.carillon.app.cli.host;

import io.carillon.app.cli.client.Endpoint;
import io.carillon.app.cli.demo.Demo;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.Terminal;
import java.time.Clock;

/** Runs the demo's tour on its stage. */
final class DemoProgram {
    private DemoProgram() {}

    static int run(boolean once, Terminal terminal) {
        try (DemoStage stage = DemoStage.open()) {
            Ending.register(stage);
            if (!once) {
                invite(stage.carillon(), stage.provider(), terminal);
            }
            ExitCode code = new Demo(stage.carillon(), stage.provider(), terminal, Clock.systemUTC()).run();
            if (!once) {
                terminal.out().println("The demo goes on until Ctrl-C.");
                Ending.await();
            }
            return code.code();
        }
    }

    /** The one place where a key is printed: it opens nothing but this demo, and ends with it. */
    private static void invite(Endpoint carillon, Endpoint provider, Terminal terminal) {
        terminal.out().printf("""
                        Carillon    %1$s
                        key         %2$s
                        provider    %3$s (simulated; what it got: %3$s/_sim/sms/received)

                        Try it from another terminal:
                          curl -H 'Authorization: Bearer %2$s' -H 'Content-Type: application/json' \\
                            -d '{"channel":"sms","to":"13800000000","content":{"type":"text","text":"hello"}}' %1$s/v1/messages
                          CARILLON_SERVER=%1$s CARILLON_KEY=%2$s bin/carillon messages list

                        """, carillon, carillon.key(), provider);
    }
}
