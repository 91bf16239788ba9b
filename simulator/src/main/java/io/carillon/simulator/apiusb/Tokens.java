package io.carillon.simulator.apiusb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.adapters.apiusb.server.ApiusbToken;
import io.carillon.simulator.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens as signed texts with the claims that the product's have; nothing is remembered of them. Safe for many threads. */
final class Tokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST = 4096;

    private final Clock clock;
    /** Part of the key: when it moves on, all tokens given out so far are worth nothing. */
    private final AtomicLong generation = new AtomicLong();

    Tokens(Clock clock) {
        this.clock = clock;
    }

    ApiusbToken issue(AppState app, OptionalLong uid) {
        long now = clock.instant().getEpochSecond();
        Instant end = Instant.ofEpochSecond(now + app.tokenLifetimeSeconds());
        ObjectNode claims = Json.MAPPER.createObjectNode();
        claims.put("iss", "simulator").put("aud", "app").put("sub", app.appKey());
        claims.put("uid", uid.orElse(0)).put("did", app.appKey());
        claims.put("iat", now).put("exp", end.getEpochSecond());
        String body = encoded("{\"typ\":\"JWT\",\"alg\":\"HS256\"}") + "." + encoded(claims.toString());
        return new ApiusbToken(body + "." + signature(body, app), end);
    }

    /** The application a token names, whether it is genuine or not; empty when it is no token. */
    static Optional<String> appKey(String token) {
        return claims(token).map(claims -> claims.path("did").asText()).filter(key -> !key.isEmpty());
    }

    /** Whether it was given to this application and is still good. */
    boolean isGood(String token, AppState app) {
        int end = token.lastIndexOf('.');
        byte[] expected = signature(token.substring(0, end), app).getBytes(StandardCharsets.UTF_8);
        boolean genuine =
                MessageDigest.isEqual(expected, token.substring(end + 1).getBytes(StandardCharsets.UTF_8));
        return genuine
                && claims(token)
                        .map(claims -> claims.path("exp").asLong())
                        .filter(exp -> clock.instant().getEpochSecond() < exp)
                        .isPresent();
    }

    /** From now on no token given out before is good. */
    void revokeAll() {
        generation.incrementAndGet();
    }

    private static Optional<JsonNode> claims(String token) {
        String[] parts = token.length() > LONGEST ? new String[0] : token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1])));
        } catch (JsonProcessingException | IllegalArgumentException noToken) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String signature(String body, AppState app) {
        String key = app.appSecret() + "/" + generation.get();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return encoded(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
