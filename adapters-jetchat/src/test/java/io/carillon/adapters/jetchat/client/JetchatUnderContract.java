package io.carillon.adapters.jetchat.client;

import static io.carillon.adapters.jetchat.JetchatFixtures.aBotAt;

import io.carillon.ports.provider.ProviderAccount;
import io.carillon.ports.provider.Secret;
import io.carillon.testkit.AdapterContract;
import java.net.URI;
import java.time.Duration;

/** How every suite opens an account. A key is visible ASCII, which the suite's canary is not. */
interface JetchatUnderContract extends AdapterContract {
    @Override
    default ProviderAccount open(URI baseUrl, Secret secret, Duration timeout) {
        Secret key = Secret.of(secret.reveal().replaceAll("[^!-~]", ""));
        return aBotAt(baseUrl).key(key).timeout(timeout).open();
    }
}
