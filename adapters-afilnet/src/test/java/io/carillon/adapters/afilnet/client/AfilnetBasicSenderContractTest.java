package io.carillon.adapters.afilnet.client;

import static io.carillon.adapters.afilnet.AfilnetFixtures.anAccountAt;

import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.Secret;
import java.net.URI;
import java.time.Duration;

class AfilnetBasicSenderContractTest implements AfilnetSending {

    @Override
    public ProviderAccount open(URI baseUrl, Secret secret, Duration timeout) {
        return anAccountAt(baseUrl).password(secret).basic().timeout(timeout).open();
    }
}
