package io.carillon.adapters.afilnet.client;

import static io.carillon.adapters.afilnet.AfilnetFixtures.anAccountAt;

import io.carillon.adapters.afilnet.AfilnetFixtures;
import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.Secret;
import io.carillon.testkit.AdapterContract;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** How every suite opens an account, with the secret in the form. */
interface AfilnetUnderContract extends AdapterContract {
    @Override
    default ProviderAccount open(URI baseUrl, Secret secret, Duration timeout) {
        return anAccountAt(baseUrl).password(secret).timeout(timeout).open();
    }

    default Map<String, String> route() {
        return AfilnetFixtures.WHATSAPP;
    }
}
