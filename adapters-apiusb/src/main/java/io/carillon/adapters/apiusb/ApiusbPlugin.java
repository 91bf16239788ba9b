package io.carillon.adapters.apiusb;

import io.carillon.adapters.apiusb.client.ApiusbAccount;
import io.carillon.ports.provider.AccountContext;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.ProviderPlugin;
import java.util.List;

/** APIUSB, and other installs of PhalApi Pro that offer its chat messages. */
public final class ApiusbPlugin implements ProviderPlugin<ApiusbSettings> {

    @Override
    public String name() {
        return "apiusb";
    }

    @Override
    public Class<ApiusbSettings> settingsType() {
        return ApiusbSettings.class;
    }

    @Override
    public List<SettingProblem> problems(ApiusbSettings settings) {
        return new SettingsCheck(settings).problems();
    }

    @Override
    public ProviderAccount open(ApiusbSettings settings, AccountContext context) {
        return ApiusbAccount.open(settings, context);
    }
}
