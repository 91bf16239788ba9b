package io.carillon.app.cli.command;

import static io.carillon.app.cli.client.ApiClient.segment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "shop",
        description = "Look at and change the shop at a channel's provider.",
        subcommands = {
            ProductCommands.Products.class,
            ProductCommands.Show.class,
            ProductCommands.Add.class,
            ProductCommands.Set.class,
            ProductCommands.Remove.class,
            VariantCommands.Variants.class,
            VariantCommands.Add.class,
            VariantCommands.Set.class,
            VariantCommands.Remove.class,
            CartCommands.Show.class,
            CartCommands.Add.class,
            CartCommands.Remove.class,
            CartCommands.Empty.class,
            OrderCommands.Orders.class,
            OrderCommands.Show.class
        })
final class ShopCommand extends Group {

    /** Does something in the shop of a channel. */
    abstract static class InShop extends ApiCommand {
        @Parameters(index = "0", paramLabel = "CHANNEL")
        String channel;

        /** The path of the shop, and what is named below it. */
        String path(String... steps) {
            StringBuilder path = new StringBuilder("/v1/channels/" + segment(channel) + "/shop");
            for (String step : steps) {
                path.append('/').append(segment(step));
            }
            return path.toString();
        }
    }
}
