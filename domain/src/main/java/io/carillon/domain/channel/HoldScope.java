package io.carillon.domain.channel;

/** What a hold stops: every channel of an account (the provider refused the account) or one channel (somebody said so). */
public sealed interface HoldScope {

    record OfAccount(AccountId account) implements HoldScope {
        @Override
        public String key() {
            return "account:" + account;
        }
    }

    record OfChannel(ChannelId channel) implements HoldScope {
        @Override
        public String key() {
            return "channel:" + channel;
        }
    }

    /** The text that names this scope in a store. */
    String key();

    static HoldScope of(AccountId account) {
        return new OfAccount(account);
    }

    static HoldScope of(ChannelId channel) {
        return new OfChannel(channel);
    }

    /** Reads what {@link #key} wrote. */
    static HoldScope parse(String key) {
        int colon = key.indexOf(':');
        String name = key.substring(colon + 1);
        return switch (key.substring(0, Math.max(0, colon))) {
            case "account" -> of(new AccountId(name));
            case "channel" -> of(new ChannelId(name));
            default -> throw new IllegalArgumentException("not a hold scope: " + key);
        };
    }
}
