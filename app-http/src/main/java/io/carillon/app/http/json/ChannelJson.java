package io.carillon.app.http.json;

import io.carillon.domain.channel.Hold;
import io.carillon.domain.channel.HoldScope;
import io.carillon.domain.channel.QuietHours;
import io.carillon.domain.message.Lane;
import io.carillon.domain.message.OptionRule;
import io.carillon.ports.usecase.Listing;
import io.carillon.ports.usecase.channel.ChannelView;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** A channel. */
public final class ChannelJson {
    private ChannelJson() {}

    public static byte[] of(ChannelView channel) {
        return JsonOutput.document(out -> members(channel, out));
    }

    public static byte[] of(List<ChannelView> channels) {
        return ListingJson.of(new Listing<>(channels, Optional.empty()), ChannelJson::members);
    }

    private static void members(ChannelView channel, JsonOutput out) throws IOException {
        out.text("id", channel.id().value());
        out.text("account", channel.account().value());
        out.text("provider", channel.provider());
        out.text("state", channel.state().word());
        out.object("hold", channel.hold(), ChannelJson::hold);
        out.text("trouble", channel.trouble());
        out.object("capabilities", o -> capabilities(channel, o));
        out.number("waiting", channel.waiting());
        out.number("dispatching", channel.dispatching());
        out.number("quarantined", channel.quarantined());
        out.number("unmatched_reports", channel.unmatchedReports());
        out.text("last_polled_at", channel.lastPolledAt());
        out.object("quiet_hours", channel.quietHours(), ChannelJson::quietHours);
        out.object("conversations", channel.conversations(), ConversationProgressJson::members);
    }

    private static void quietHours(QuietHours hours, JsonOutput out) throws IOException {
        out.text("from", hours.from().toString());
        out.text("to", hours.to().toString());
        out.text("zone", hours.zone().map(ZoneId::getId).orElse("recipient"));
        out.text("default_zone", hours.defaultZone().map(ZoneId::getId));
        out.texts(
                "lanes", hours.lanes().stream().sorted().map(ChannelJson::word).toList());
    }

    private static String word(Lane lane) {
        return lane.name().toLowerCase(Locale.ROOT);
    }

    private static void hold(Hold hold, JsonOutput out) throws IOException {
        out.text("scope", hold.scope() instanceof HoldScope.OfAccount ? "account" : "channel");
        out.text("cause", hold.cause().word());
        out.text("detail", hold.detail());
        out.time("since_at", hold.since());
    }

    private static void capabilities(ChannelView channel, JsonOutput out) throws IOException {
        var capabilities = channel.capabilities();
        out.texts("content_types", new TreeSet<>(capabilities.contentTypes()));
        out.number("max_recipients", capabilities.maxRecipients());
        out.number("max_text_length", capabilities.maxTextLength());
        out.truth("reports", capabilities.reports());
        out.truth("balance", channel.hasBalance());
        out.truth("screening", channel.hasScreening());
        out.truth("directory", channel.hasDirectory());
        out.truth("lookup", channel.hasLookup());
        out.truth("conversations", channel.conversations().isPresent());
        out.objects("options", capabilities.options(), ChannelJson::option);
    }

    private static void option(OptionRule option, JsonOutput out) throws IOException {
        out.text("name", option.name());
        out.text("type", option.kind().name().toLowerCase(Locale.ROOT));
        out.text("pattern", option.pattern());
        out.texts("choices", option.choices());
        out.text("description", option.description());
    }
}
