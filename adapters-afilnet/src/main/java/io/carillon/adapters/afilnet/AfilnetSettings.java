package io.carillon.adapters.afilnet;

import io.carillon.ports.provider.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How to reach an Afilnet account. What the vendor's documents leave open is a setting.
 *
 * @param baseUrl the vendor's address, without the path of an API
 * @param user the account's user or e-mail, or an access made in the vendor's panel
 * @param auth how a request says whose it is
 * @param token for {@link Auth#BEARER} only
 * @param zone of the times that the vendor writes without an offset
 * @param statuses what the vendor's words for a message's status prove, by word in lower case: none, accepted, sent, delivered,
 *     undelivered or read; given words replace those of the table, all others stay
 * @param maxTextLength UTF-16 units; the vendor documents no limit
 * @param notTakenStatuses HTTP statuses by which the vendor says that it took nothing
 * @param allowHttp whether to talk in plain text to other machines
 */
public record AfilnetSettings(
        URI baseUrl,
        String user,
        Secret password,
        Auth auth,
        Secret token,
        String httpPath,
        String basicPath,
        String bearerPath,
        ZoneId zone,
        Map<String, String> statuses,
        Integer maxTextLength,
        Duration connectTimeout,
        Duration readTimeout,
        Duration sendTimeout,
        Duration pollTimeout,
        List<Integer> notTakenStatuses,
        Boolean allowHttp) {

    /** The documented words (contract afilnet §A4), and those that can mean nothing else. */
    private static final Map<String, String> STATUSES = Map.of(
            "sent", "sent",
            "delivered", "delivered",
            "read", "read",
            "unread", "none",
            "received", "none",
            "undelivered", "undelivered",
            "failed", "undelivered");

    /** Credentials in the form, in a Basic header, or (experimental: the vendor publishes no contract) a token in a Bearer header. */
    public enum Auth {
        FORM,
        BASIC,
        BEARER
    }

    public AfilnetSettings {
        baseUrl = or(baseUrl, URI.create("https://www.afilnet.com/"));
        user = or(user, "");
        password = or(password, Secret.of(""));
        auth = or(auth, Auth.FORM);
        token = or(token, Secret.of(""));
        httpPath = or(httpPath, "api/http/");
        basicPath = or(basicPath, "api/basic/");
        bearerPath = or(bearerPath, "api/http/");
        zone = or(zone, ZoneId.of("Europe/Madrid"));
        statuses = completed(or(statuses, Map.<String, String>of()));
        maxTextLength = or(maxTextLength, 4096);
        connectTimeout = or(connectTimeout, Duration.ofSeconds(10));
        readTimeout = or(readTimeout, Duration.ofSeconds(30));
        sendTimeout = or(sendTimeout, Duration.ofSeconds(30));
        pollTimeout = or(pollTimeout, Duration.ofSeconds(30));
        notTakenStatuses = List.copyOf(or(notTakenStatuses, List.of(429, 503)));
        allowHttp = or(allowHttp, false);
    }

    private static Map<String, String> completed(Map<String, String> given) {
        Map<String, String> all = new LinkedHashMap<>(STATUSES);
        given.forEach((word, meaning) -> all.put(plain(word), plain(meaning)));
        return Collections.unmodifiableMap(all);
    }

    private static String plain(String word) {
        return word.trim().toLowerCase(Locale.ROOT);
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
