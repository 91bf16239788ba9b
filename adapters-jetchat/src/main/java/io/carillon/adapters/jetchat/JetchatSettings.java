package io.carillon.adapters.jetchat;

import io.carillon.ports.provider.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How to reach a JetChat bot. What the vendor's documents leave open is a setting.
 *
 * @param baseUrl the address of the vendor's API, with or without {@code /api} at its end; its host is published nowhere
 * @param apiKey as the vendor's panel showed it, once
 * @param headers sent with every request; the values are secrets, because the vendor's page speaks of three attributes that
 *     authorize and names only the key
 * @param userAgent what stands before the vendor may turn away the names of HTTP libraries
 * @param zone of the times that the vendor writes without an offset
 * @param maxTextLength UTF-16 units; the vendor documents no limit
 * @param historyPages how many pages of 100 messages are read of one chat at most
 * @param notTakenStatuses HTTP statuses by which the vendor says that it took nothing
 * @param allowHttp whether to talk in plain text to other machines
 */
public record JetchatSettings(
        URI baseUrl,
        Secret apiKey,
        Map<String, String> headers,
        String userAgent,
        ZoneId zone,
        Integer maxTextLength,
        Integer historyPages,
        Duration connectTimeout,
        Duration readTimeout,
        Duration sendTimeout,
        Duration pollTimeout,
        List<Integer> notTakenStatuses,
        Boolean allowHttp) {

    public JetchatSettings {
        baseUrl = or(baseUrl, URI.create(""));
        apiKey = or(apiKey, Secret.of(""));
        headers = Collections.unmodifiableMap(new TreeMap<>(or(headers, Map.<String, String>of())));
        userAgent = or(userAgent, "Carillon/0.1");
        zone = or(zone, ZoneOffset.UTC);
        maxTextLength = or(maxTextLength, 4096);
        historyPages = or(historyPages, 5);
        connectTimeout = or(connectTimeout, Duration.ofSeconds(10));
        readTimeout = or(readTimeout, Duration.ofSeconds(30));
        sendTimeout = or(sendTimeout, Duration.ofSeconds(30));
        pollTimeout = or(pollTimeout, Duration.ofSeconds(30));
        notTakenStatuses = List.copyOf(or(notTakenStatuses, List.of(429, 503)));
        allowHttp = or(allowHttp, false);
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "JetchatSettings[baseUrl=" + baseUrl + ", headers=" + headers.keySet() + ", zone=" + zone + "]";
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
