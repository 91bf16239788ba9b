package io.carillon.adapters.sms;

import io.carillon.adapters.sms.client.SmsAccount;
import io.carillon.ports.provider.AccountContext;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.ProviderPlugin;
import java.util.List;

/** The sms.aspx family of enterprise SMS platforms. */
public final class SmsPlugin implements ProviderPlugin<SmsSettings> {

    @Override
    public String name() {
        return "sms";
    }

    @Override
    public Class<SmsSettings> settingsType() {
        return SmsSettings.class;
    }

    @Override
    public List<SettingProblem> problems(SmsSettings settings) {
        return new SettingsCheck(settings).problems();
    }

    @Override
    public ProviderAccount open(SmsSettings settings, AccountContext context) {
        return SmsAccount.open(settings, context);
    }
}
