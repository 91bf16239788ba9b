package io.carillon.adapters.apiusb.client;

import io.carillon.adapters.apiusb.ApiusbSettings;
import io.carillon.ports.provider.AccountContext;
import io.carillon.ports.provider.Probe;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.ProviderChannel;
import io.carillon.ports.provider.ReplySource;
import java.util.Map;
import java.util.Optional;

/** An account of APIUSB: one channel, and what people answered where that is wanted. It has no reports and no balance. */
public final class ApiusbAccount implements ProviderAccount {
    private final ApiusbLink link;
    private final ApiusbChannel channel;
    private final Optional<ReplySource> replies;
    private final Probe probe;

    private ApiusbAccount(ApiusbLink link, ApiusbSettings settings, AccountContext context) {
        this.link = link;
        ApiusbTokens tokens = new ApiusbTokens(new ApiusbTokenDesk(link, settings, context.clock()), context.clock());
        this.channel = new ApiusbChannel(settings, new ApiusbSender(link, tokens, settings));
        this.replies = settings.messages() ? Optional.of(new ApiusbReplies(link, tokens, settings)) : Optional.empty();
        this.probe = new ApiusbProbe(link, tokens, settings);
    }

    /** Opens nothing on the network. */
    public static ApiusbAccount open(ApiusbSettings settings, AccountContext context) {
        return new ApiusbAccount(new ApiusbLink(settings, context.clock()), settings, context);
    }

    @Override
    public ProviderChannel channel(Map<String, String> route) {
        if (!route.isEmpty()) {
            throw new IllegalArgumentException(
                    "an apiusb account has one channel; unknown: " + String.join(", ", route.keySet()));
        }
        return channel;
    }

    @Override
    public Optional<ReplySource> replies() {
        return replies;
    }

    @Override
    public Probe probe() {
        return probe;
    }

    @Override
    public void close() {
        link.close();
    }
}
