package io.carillon.adapters.jetchat.server;

/** What a key may be allowed (contract jetchat A2). */
public enum JetchatScope {
    /** Everybody with a key. */
    NONE("none"),
    FLOW("Manage Flow"),
    TEAM("Manage Team");

    private final String title;

    JetchatScope(String title) {
        this.title = title;
    }

    /** As the provider's panel has it. */
    public String title() {
        return title;
    }
}
