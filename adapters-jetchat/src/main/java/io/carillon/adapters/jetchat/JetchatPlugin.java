package io.carillon.adapters.jetchat;

import io.carillon.adapters.jetchat.client.JetchatAccount;
import io.carillon.ports.provider.AccountContext;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.ProviderPlugin;
import java.util.List;

/** JetChat's API, and that of its sisters: one key is one bot, and one bot is one channel. */
public final class JetchatPlugin implements ProviderPlugin<JetchatSettings> {

    @Override
    public String name() {
        return "jetchat";
    }

    @Override
    public Class<JetchatSettings> settingsType() {
        return JetchatSettings.class;
    }

    @Override
    public List<SettingProblem> problems(JetchatSettings settings) {
        return new SettingsCheck(settings).problems();
    }

    @Override
    public ProviderAccount open(JetchatSettings settings, AccountContext context) {
        return JetchatAccount.open(settings, context);
    }
}
