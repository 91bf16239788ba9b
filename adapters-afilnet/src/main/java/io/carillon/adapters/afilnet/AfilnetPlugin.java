package io.carillon.adapters.afilnet;

import io.carillon.adapters.afilnet.client.AfilnetAccount;
import io.carillon.ports.provider.AccountContext;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.ProviderPlugin;
import java.util.List;
import java.util.Set;

/** Afilnet's web chat API: web chat, WhatsApp, Telegram and operators behind one account. */
public final class AfilnetPlugin implements ProviderPlugin<AfilnetSettings> {

    @Override
    public String name() {
        return "afilnet";
    }

    @Override
    public Class<AfilnetSettings> settingsType() {
        return AfilnetSettings.class;
    }

    @Override
    public List<SettingProblem> problems(AfilnetSettings settings) {
        return new SettingsCheck(settings).problems();
    }

    @Override
    public Set<String> routeKeys() {
        return AfilnetAccount.ROUTE_KEYS;
    }

    @Override
    public ProviderAccount open(AfilnetSettings settings, AccountContext context) {
        return AfilnetAccount.open(settings, context);
    }
}
