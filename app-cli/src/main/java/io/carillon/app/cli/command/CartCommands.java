package io.carillon.app.cli.command;

import io.carillon.app.cli.command.ShopCommand.InShop;
import io.carillon.app.cli.json.Json;
import io.carillon.app.cli.output.ExitCode;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about carts. */
final class CartCommands {
    private static final String CARTS = "carts";
    private static final String ITEMS = "items";

    private CartCommands() {}

    /** Does something with the cart of an address of the channel. */
    abstract static class OfCart extends InShop {
        @Parameters(index = "1", paramLabel = "ADDRESS", description = "Whose cart: an address of the channel.")
        String subscriber;
    }

    @Command(name = "cart", description = "Show what somebody is about to buy.")
    static final class Show extends OfCart {
        @Override
        ExitCode run(Session session) {
            print(session.get(path(CARTS, subscriber)));
            return ExitCode.OK;
        }
    }

    @Command(name = "add-to-cart", description = "Put something in a cart.")
    static final class Add extends OfCart {
        @Parameters(index = "2", paramLabel = "VARIANT")
        String variant;

        @Option(names = "--quantity", paramLabel = "N", defaultValue = "1", description = "How many; default: 1.")
        int quantity;

        @Override
        ExitCode run(Session session) {
            Json body = Json.of(Map.of("variant", variant, "quantity", quantity));
            print(session.post(path(CARTS, subscriber, ITEMS), body, FreshKey.make()));
            return ExitCode.OK;
        }
    }

    @Command(name = "remove-from-cart", description = "Take something out of a cart.")
    static final class Remove extends OfCart {
        @Parameters(index = "2", paramLabel = "VARIANT")
        String variant;

        @Override
        ExitCode run(Session session) {
            print(session.delete(path(CARTS, subscriber, ITEMS, variant)));
            return ExitCode.OK;
        }
    }

    @Command(name = "empty-cart", description = "Take everything out of a cart.")
    static final class Empty extends OfCart {
        @Override
        ExitCode run(Session session) {
            print(session.delete(path(CARTS, subscriber)));
            return ExitCode.OK;
        }
    }
}
