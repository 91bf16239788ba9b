package io.carillon.simulator.jetchat;

import io.carillon.adapters.jetchat.server.JetchatAllowance;
import io.carillon.adapters.jetchat.server.JetchatScope;
import java.time.Instant;
import java.util.List;

/** A key and how much it was used. Guarded by the platform. */
final class ApiKey {
    private final long id;
    private final Spec spec;
    private final Instant createdAt;
    private boolean revoked;
    private Instant windowStart = Instant.MIN;
    private int used;

    /**
     * A key to be made.
     *
     * @param key its value; made up when absent
     * @param scopes all when absent
     */
    record Spec(String name, String key, List<JetchatScope> scopes) {
        Spec {
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException("name must be given");
            }
            if (key != null && !key.matches("\\S{1,200}")) {
                throw new IllegalArgumentException("key must be 1 to 200 characters without white space");
            }
            scopes = scopes == null ? List.of(JetchatScope.values()) : List.copyOf(scopes);
        }

        Spec withKey(String other) {
            return new Spec(name, other, scopes);
        }

        @Override
        public String toString() {
            return "Spec[" + name + ", ***]";
        }
    }

    /** All but the value: that is shown once. */
    record View(long id, String name, List<JetchatScope> scopes, String createdAt, boolean revoked, int used) {}

    ApiKey(long id, Spec spec, Instant createdAt) {
        this.id = id;
        this.spec = spec;
        this.createdAt = createdAt;
    }

    long id() {
        return id;
    }

    String name() {
        return spec.name();
    }

    boolean opensWith(String value) {
        return !revoked && spec.key().equals(value);
    }

    boolean may(JetchatScope scope) {
        return scope == JetchatScope.NONE || spec.scopes().contains(scope);
    }

    void revoke() {
        revoked = true;
    }

    JetchatAllowance count(JetchatSettings settings, Instant now) {
        Instant end = windowStart.equals(Instant.MIN) ? now : windowStart.plusSeconds(settings.rateWindowS());
        if (!now.isBefore(end)) {
            windowStart = now;
            used = 0;
            end = now.plusSeconds(settings.rateWindowS());
        }
        used++;
        return settings.rateLimit() == 0
                ? JetchatAllowance.UNLIMITED
                : new JetchatAllowance(
                        settings.rateLimit(),
                        Math.max(-1, settings.rateLimit() - used),
                        end.getEpochSecond() - now.getEpochSecond());
    }

    View view() {
        return new View(id, spec.name(), spec.scopes(), createdAt.toString(), revoked, used);
    }
}
