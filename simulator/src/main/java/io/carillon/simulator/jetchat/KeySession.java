package io.carillon.simulator.jetchat;

import io.carillon.adapters.jetchat.server.JetchatAllowance;
import io.carillon.adapters.jetchat.server.JetchatFlow;
import io.carillon.adapters.jetchat.server.JetchatScope;
import io.carillon.adapters.jetchat.server.JetchatSession;
import io.carillon.adapters.jetchat.server.JetchatShop;
import io.carillon.adapters.jetchat.server.JetchatSubscribers;
import io.carillon.adapters.jetchat.server.JetchatUser;

/** The bot as the holder of a key has it. Guarded by the platform. */
record KeySession(JetchatPlatform platform, ApiKey key) implements JetchatSession {
    @Override
    public boolean may(JetchatScope scope) {
        return key.may(scope);
    }

    @Override
    public JetchatAllowance count() {
        return key.count(platform.settings(), platform.now());
    }

    @Override
    public JetchatUser me() {
        return new JetchatUser(1, "Demo", "demo@example.com");
    }

    @Override
    public JetchatFlow flow() {
        return platform.flow();
    }

    @Override
    public JetchatSubscribers subscribers() {
        return platform.people();
    }

    @Override
    public JetchatShop shop() {
        return platform.shop();
    }
}
