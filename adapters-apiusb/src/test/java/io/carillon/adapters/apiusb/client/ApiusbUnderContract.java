package io.carillon.adapters.apiusb.client;

import static io.carillon.adapters.apiusb.ApiusbFixtures.anAccountAt;

import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.Secret;
import io.carillon.testkit.AdapterContract;
import java.net.URI;
import java.time.Duration;

/** How every suite opens an account: with a token, which is a secret that every request carries. */
interface ApiusbUnderContract extends AdapterContract {
    @Override
    default ProviderAccount open(URI baseUrl, Secret secret, Duration timeout) {
        return anAccountAt(baseUrl).token(secret).timeout(timeout).open();
    }
}
