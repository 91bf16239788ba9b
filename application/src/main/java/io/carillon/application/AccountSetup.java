package io.carillon.application;

import io.carillon.domain.channel.AccountId;
import io.carillon.ports.provider.ProviderAccount;
import java.time.Duration;

/**
 * An opened account and how hard it may be used.
 *
 * @param provider the plug-in's name, for users
 * @param account opened by the provider's plug-in; closed together with {@link Carillon}
 */
public record AccountSetup(AccountId id, String provider, ProviderAccount account, Limits limits, Polling polling) {

    /**
     * @param perSecond calls started per second at most; 0 for no limit
     * @param concurrency calls in flight at most, 1 to 1024
     */
    public record Limits(double perSecond, int concurrency) {
        public static final Limits DEFAULT = new Limits(0, 8);

        public Limits {
            if (perSecond < 0 || concurrency < 1 || concurrency > 1024) {
                throw new IllegalArgumentException("per_second must be 0 or more, concurrency 1 to 1024");
            }
        }
    }

    /**
     * How often providers are asked, 1 s or more each.
     *
     * @param chats for conversations that live at the provider: the pace while nothing happens there
     * @param subscribers for people whom the provider knows
     */
    public record Polling(Duration reports, Duration replies, Duration chats, Duration subscribers) {
        public static final Polling DEFAULT = new Polling(
                Duration.ofSeconds(15), Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ofSeconds(60));
    }
}
