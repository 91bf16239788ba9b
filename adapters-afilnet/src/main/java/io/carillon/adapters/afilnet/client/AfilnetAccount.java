package io.carillon.adapters.afilnet.client;

import io.carillon.adapters.afilnet.AfilnetSettings;
import io.carillon.ports.provider.AccountContext;
import io.carillon.ports.provider.ChannelDirectory;
import io.carillon.ports.provider.Probe;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.ProviderChannel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An Afilnet account: a channel for each platform that was set up there, all on one line. */
public final class AfilnetAccount implements ProviderAccount {
    /** The keys by which a channel selects its platform. */
    public static final Set<String> ROUTE_KEYS = AfilnetRoute.KEYS;

    private final AfilnetLink link;
    private final AfilnetSettings settings;

    private AfilnetAccount(AfilnetLink link, AfilnetSettings settings) {
        this.link = link;
        this.settings = settings;
    }

    /** Opens nothing on the network. */
    public static AfilnetAccount open(AfilnetSettings settings, AccountContext context) {
        return new AfilnetAccount(new AfilnetLink(settings, context.clock()), settings);
    }

    @Override
    public ProviderChannel channel(Map<String, String> route) {
        return new AfilnetChannel(link, AfilnetRoute.of(route), settings);
    }

    @Override
    public Optional<ChannelDirectory> directory() {
        return Optional.of(new AfilnetDirectory(link));
    }

    @Override
    public Probe probe() {
        return new AfilnetProbe(link);
    }

    @Override
    public void close() {
        link.close();
    }
}
