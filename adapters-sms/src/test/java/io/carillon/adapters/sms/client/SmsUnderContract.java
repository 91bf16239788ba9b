package io.carillon.adapters.sms.client;

import static io.carillon.adapters.sms.SmsFixtures.anAccountAt;

import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.Secret;
import io.carillon.testkit.AdapterContract;
import java.net.URI;
import java.time.Duration;

/** How every suite opens an account of the family. */
interface SmsUnderContract extends AdapterContract {
    @Override
    default ProviderAccount open(URI baseUrl, Secret secret, Duration timeout) {
        return anAccountAt(baseUrl).password(secret).timeout(timeout).open();
    }
}
