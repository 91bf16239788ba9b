package io.carillon.app.cli.command;

import io.carillon.app.cli.command.ShopCommand.InShop;
import io.carillon.app.cli.output.ExitCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about what was bought. */
final class OrderCommands {
    private OrderCommands() {}

    @Command(name = "orders", description = "List what was bought.")
    static final class Orders extends InShop {
        @Option(names = "--subscriber", paramLabel = "ADDRESS", description = "Only by this address of the channel.")
        String subscriber;

        @Option(names = "--after", paramLabel = "CURSOR", description = "Go on where an earlier list ended.")
        String after;

        @Override
        ExitCode run(Session session) {
            Map<String, Optional<String>> query = new LinkedHashMap<>();
            query.put("subscriber", Optional.ofNullable(subscriber));
            query.put("after", Optional.ofNullable(after));
            printPage(session.get(path("orders"), query), "id", "status", "total.amount", "total.currency", "quantity");
            return ExitCode.OK;
        }
    }

    @Command(name = "order", description = "Show an order.")
    static final class Show extends InShop {
        @Parameters(index = "1", paramLabel = "ORDER")
        String order;

        @Override
        ExitCode run(Session session) {
            print(session.get(path("orders", order)));
            return ExitCode.OK;
        }
    }
}
