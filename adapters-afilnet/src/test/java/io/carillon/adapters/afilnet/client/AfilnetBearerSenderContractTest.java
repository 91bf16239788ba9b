package io.carillon.adapters.afilnet.client;

import static io.carillon.adapters.afilnet.AfilnetFixtures.anAccountAt;

import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.Secret;
import java.net.URI;
import java.time.Duration;

/** A token is visible ASCII, which the suite's canary is not. */
class AfilnetBearerSenderContractTest implements AfilnetSending {

    @Override
    public ProviderAccount open(URI baseUrl, Secret secret, Duration timeout) {
        Secret token = Secret.of(secret.reveal().replaceAll("[^!-~]", ""));
        return anAccountAt(baseUrl).bearer(token).timeout(timeout).open();
    }
}
