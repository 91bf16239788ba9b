package io.carillon.domain.delivery;

import java.util.Locale;

/** Why a provider refuses a message although the account is in order: the message's own fault. */
public enum RefusalReason {
    FORBIDDEN_CONTENT(Party.SENDER, Scope.CONTENT),
    EMPTY_CONTENT(Party.SENDER, Scope.CONTENT),
    CONTENT_TOO_LONG(Party.SENDER, Scope.CONTENT),
    INVALID_OPTION(Party.SENDER, Scope.CONTENT),
    INVALID_MEDIA(Party.SENDER, Scope.CONTENT),
    INVALID_RECIPIENT(Party.SENDER, Scope.RECIPIENT),
    NO_RECIPIENT(Party.SENDER, Scope.RECIPIENT),
    CONVERSATION_NOT_FOUND(Party.SENDER, Scope.RECIPIENT),
    /** The route that the configuration names; splitting the call would not help. */
    CHANNEL_NOT_FOUND(Party.OPERATOR, Scope.CONTENT),
    INVALID_REQUEST(Party.VENDOR, Scope.RECIPIENT),
    UNRECOGNISED(Party.VENDOR, Scope.RECIPIENT);

    /** Who can mend it. */
    public enum Party {
        SENDER,
        OPERATOR,
        VENDOR
    }

    /** What it speaks of: the content that all recipients of a call share, or perhaps one recipient among them. */
    public enum Scope {
        CONTENT,
        RECIPIENT
    }

    private final Party party;
    private final Scope scope;

    RefusalReason(Party party, Scope scope) {
        this.party = party;
        this.scope = scope;
    }

    public Party whoMustAct() {
        return party;
    }

    /** Whether every recipient of the call would be refused alike; if not, the call is split to find the one at fault. */
    public boolean concernsContent() {
        return scope == Scope.CONTENT;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
