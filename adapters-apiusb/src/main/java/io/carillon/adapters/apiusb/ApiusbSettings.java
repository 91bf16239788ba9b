package io.carillon.adapters.apiusb;

import io.carillon.ports.provider.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How to reach an account of APIUSB. What the documents leave open is a setting.
 *
 * @param baseUrl the install's address, without an entry
 * @param platformPath the entry of the Platform services, which send and list messages
 * @param appPath the entry of the App services, where tokens are applied for
 * @param appKey empty where the install wants no token, or {@code token} is given
 * @param token an access token that somebody got by other means
 * @param uid the member on whose behalf a token is applied for
 * @param maxRecipients uuids per call; 200 is what a sister of the service takes
 * @param textCodec whether contents go out as they are or wrapped in JSON, as a sister of the service wants them
 * @param zone of the times that the provider writes
 * @param messages whether the list of messages is read for what people answered
 * @param receivedIo the word in the list by which the provider marks what we received
 * @param ownUuid our own member; where given, rows of other members are none of ours
 * @param catchUpPages how many pages of 100 messages are read back at most, after a start or a pause
 * @param notTakenStatuses HTTP statuses by which the provider says that it took nothing
 * @param allowHttp whether to talk in plain text to other machines
 */
public record ApiusbSettings(
        URI baseUrl,
        String platformPath,
        String appPath,
        String appKey,
        Secret appSecret,
        Secret token,
        TokenMode tokenMode,
        Optional<Long> uid,
        Integer maxRecipients,
        TextCodec textCodec,
        ZoneId zone,
        Boolean messages,
        ReceivedIo receivedIo,
        Optional<String> ownUuid,
        Integer catchUpPages,
        Duration connectTimeout,
        Duration readTimeout,
        Duration sendTimeout,
        Duration pollTimeout,
        List<Integer> notTakenStatuses,
        Boolean allowHttp) {

    /** Whether calls carry an access token: if we have or can get one, always, never. */
    public enum TokenMode {
        AUTO,
        REQUIRED,
        NONE
    }

    /** How {@code chat_message_data} is written. */
    public enum TextCodec {
        PLAIN,
        JSON
    }

    /** {@code chat_message_io} of what we received: {@code out} by the documents, {@code in} by the words' common sense. */
    public enum ReceivedIo {
        OUT,
        IN
    }

    public ApiusbSettings {
        platformPath = or(platformPath, "api/platform");
        appPath = or(appPath, "api/app");
        appKey = or(appKey, "");
        appSecret = or(appSecret, Secret.of(""));
        token = or(token, Secret.of(""));
        tokenMode = or(tokenMode, TokenMode.AUTO);
        uid = or(uid, Optional.<Long>empty());
        maxRecipients = or(maxRecipients, 200);
        textCodec = or(textCodec, TextCodec.PLAIN);
        zone = or(zone, ZoneId.of("Asia/Shanghai"));
        messages = or(messages, true);
        receivedIo = or(receivedIo, ReceivedIo.OUT);
        ownUuid = or(ownUuid, Optional.<String>empty());
        catchUpPages = or(catchUpPages, 10);
        connectTimeout = or(connectTimeout, Duration.ofSeconds(10));
        readTimeout = or(readTimeout, Duration.ofSeconds(30));
        sendTimeout = or(sendTimeout, Duration.ofSeconds(30));
        pollTimeout = or(pollTimeout, Duration.ofSeconds(30));
        notTakenStatuses = List.copyOf(or(notTakenStatuses, List.of(429, 503)));
        allowHttp = or(allowHttp, false);
    }

    /** Whether a token can be applied for, again and again. */
    public boolean canApply() {
        return tokenMode != TokenMode.NONE && !appKey.isBlank() && !appSecret.isEmpty();
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
