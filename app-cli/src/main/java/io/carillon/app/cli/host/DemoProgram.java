package io.carillon.app.cli.host;

import io.carillon.app.cli.client.Endpoint;
import io.carillon.app.cli.demo.Demo;
import io.carillon.app.cli.output.ExitCode;
import io.carillon.app.cli.output.Terminal;
import java.util.List;
import java.util.Map;

/** Runs the demo's tour on its stage. */
final class DemoProgram {
    private DemoProgram() {}

    static int run(boolean once, Terminal terminal, Map<String, String> environment) {
        try (DemoStage stage = DemoStage.open()) {
            Ending.register(stage);
            if (!once && !terminal.coloured()) {
                invite(stage.carillon(), stage.provider(), terminal);
            }
            List<String> head = once ? addresses(stage) : invitation(stage);
            try (Demo demo = new Demo(stage.carillon(), stage.provider(), terminal, head, environment)) {
                Ending.register(demo);
                return demo.run(once).code();
            } catch (RuntimeException e) {
                if (stage.isClosed()) {
                    return ExitCode.OK.code();
                }
                throw e;
            }
        }
    }

    private static List<String> addresses(DemoStage stage) {
        return List.of("API " + stage.carillon() + "   providers " + stage.provider() + " (simulated)");
    }

    private static List<String> invitation(DemoStage stage) {
        return List.of(
                "providers " + stage.provider() + " (simulated)   in another terminal:",
                "export CARILLON_SERVER=" + stage.carillon(),
                "export CARILLON_KEY=" + stage.carillon().key(),
                "bin/carillon send -c sms --to 13800000000 --text hello");
    }

    /** With the screen's head the one place where a key is printed: it opens nothing but this demo, and ends with it. */
    private static void invite(Endpoint carillon, Endpoint provider, Terminal terminal) {
        terminal.out().printf("""
                        Carillon    %1$s
                        key         %2$s
                        providers   %3$s (simulated; what they got: %3$s/_sim/sms/received, afilnet and apiusb likewise)

                        Try it from another terminal:
                          curl -H 'Authorization: Bearer %2$s' -H 'Content-Type: application/json' \\
                            -d '{"channel":"sms","to":"13800000000","content":{"type":"text","text":"hello"}}' %1$s/v1/messages
                          CARILLON_SERVER=%1$s CARILLON_KEY=%2$s bin/carillon messages list

                        """, carillon, carillon.key(), provider);
    }
}
