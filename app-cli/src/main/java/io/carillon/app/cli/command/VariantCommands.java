package io.carillon.app.cli.command;

import io.carillon.app.cli.command.ProductCommands.OfProduct;
import io.carillon.app.cli.output.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The commands about the kinds of a product. */
final class VariantCommands {
    private static final String PRODUCTS = "products";
    private static final String VARIANTS = "variants";

    private VariantCommands() {}

    @Command(name = "variants", description = "List the variants of a product.")
    static final class Variants extends OfProduct {
        @Override
        ExitCode run(Session session) {
            printPage(
                    session.get(path(PRODUCTS, product, VARIANTS)),
                    "id",
                    "name",
                    "options",
                    "price.amount",
                    "price.currency",
                    "sku",
                    "quantity");
            return ExitCode.OK;
        }
    }

    @Command(name = "add-variant", description = "Make a further variant of a product.")
    static final class Add extends OfProduct {
        @Parameters(
                index = "2",
                paramLabel = "JSON",
                description = "The variant, as the API takes it; - for standard input.")
        String document;

        @Override
        ExitCode run(Session session) {
            var body = DocumentText.read(document, context().in());
            print(session.post(path(PRODUCTS, product, VARIANTS), body, FreshKey.make()));
            return ExitCode.OK;
        }
    }

    @Command(name = "set-variant", description = "Say what a variant is from now on.")
    static final class Set extends OfProduct {
        @Parameters(index = "2", paramLabel = "VARIANT")
        String variant;

        @Parameters(
                index = "3",
                paramLabel = "JSON",
                description = "The variant, as the API takes it; - for standard input.")
        String document;

        @Override
        ExitCode run(Session session) {
            var body = DocumentText.read(document, context().in());
            print(session.put(path(PRODUCTS, product, VARIANTS, variant), body));
            return ExitCode.OK;
        }
    }

    @Command(name = "remove-variant", description = "Delete a variant.")
    static final class Remove extends OfProduct {
        @Parameters(index = "2", paramLabel = "VARIANT")
        String variant;

        @Override
        ExitCode run(Session session) {
            print(session.delete(path(PRODUCTS, product, VARIANTS, variant)));
            return ExitCode.OK;
        }
    }
}
