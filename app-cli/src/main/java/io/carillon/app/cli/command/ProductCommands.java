package io.carillon.app.cli.command;

import io.carillon.app.cli.command.ShopCommand.InShop;
import io.carillon.app.cli.output.ExitCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about what a shop sells. */
final class ProductCommands {
    private static final String PRODUCTS = "products";

    private ProductCommands() {}

    @Command(name = "products", description = "List what the shop sells.")
    static final class Products extends InShop {
        @Option(names = "--name", paramLabel = "TEXT", description = "Only with this in the name.")
        String name;

        @Option(names = "--after", paramLabel = "CURSOR", description = "Go on where an earlier list ended.")
        String after;

        @Override
        ExitCode run(Session session) {
            Map<String, Optional<String>> query = new LinkedHashMap<>();
            query.put("name", Optional.ofNullable(name));
            query.put("after", Optional.ofNullable(after));
            printPage(session.get(path(PRODUCTS), query), "id", "name", "vendor", "type", "active", "tags");
            return ExitCode.OK;
        }
    }

    /** Does something with one product. */
    abstract static class OfProduct extends InShop {
        @Parameters(index = "1", paramLabel = "PRODUCT")
        String product;

        String path() {
            return path(PRODUCTS, product);
        }
    }

    @Command(name = "product", description = "Show a product with its variants.")
    static final class Show extends OfProduct {
        @Override
        ExitCode run(Session session) {
            print(session.get(path()));
            return ExitCode.OK;
        }
    }

    @Command(name = "add-product", description = "Offer something new.")
    static final class Add extends InShop {
        @Parameters(
                index = "1",
                paramLabel = "JSON",
                description = "The product, as the API takes it; - for standard input.")
        String document;

        @Override
        ExitCode run(Session session) {
            var body = DocumentText.read(document, context().in());
            print(session.post(path(PRODUCTS), body, FreshKey.make()));
            return ExitCode.OK;
        }
    }

    @Command(name = "set-product", description = "Say what a product is from now on, but its variants.")
    static final class Set extends OfProduct {
        @Parameters(
                index = "2",
                paramLabel = "JSON",
                description = "The product, as the API takes it; - for standard input.")
        String document;

        @Override
        ExitCode run(Session session) {
            print(session.put(path(), DocumentText.read(document, context().in())));
            return ExitCode.OK;
        }
    }

    @Command(name = "remove-product", description = "Sell it no more.")
    static final class Remove extends OfProduct {
        @Override
        ExitCode run(Session session) {
            print(session.delete(path()));
            return ExitCode.OK;
        }
    }
}
