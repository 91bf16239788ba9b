package io.carillon.adapters.sms;

import io.carillon.ports.provider.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How to reach an account of the sms.aspx family. The vendors differ in small ways; each known difference is a setting.
 *
 * @param baseUrl the vendor's address, without a page
 * @param userid the enterprise id; some vendors let it be empty
 * @param passwordFormat how the password goes over the wire
 * @param country two letters; CN knows its own mobile numbers, others take any E.164 number
 * @param zone of the times that the vendor writes and reads
 * @param maxRecipients addresses per call, 1 to 10000
 * @param overageMeaning what the element {@code overage} counts; documents and live systems disagree
 * @param signature a text such as the name in lenticular brackets, added where a text lacks it
 * @param maxTextLength UTF-16 units, signature included, 1 to 10000
 * @param statusNum reports per pull, sent only when set, 1 to 100000
 * @param notTakenStatuses HTTP statuses by which the vendor says that it took nothing
 * @param allowHttp whether to talk in plain text to other machines
 */
public record SmsSettings(
        URI baseUrl,
        String userid,
        String accountName,
        Secret password,
        PasswordFormat passwordFormat,
        String country,
        String sendPath,
        String statusPath,
        String replyPath,
        ZoneId zone,
        Integer maxRecipients,
        OverageMeaning overageMeaning,
        Optional<String> signature,
        SignaturePosition signaturePosition,
        Integer maxTextLength,
        Optional<Integer> statusNum,
        Duration connectTimeout,
        Duration readTimeout,
        Duration sendTimeout,
        Duration pollTimeout,
        List<Integer> notTakenStatuses,
        Boolean allowHttp) {

    /** How the password goes over the wire: as it is, or as the upper-case hexadecimal MD5 of its UTF-8 bytes. */
    public enum PasswordFormat {
        PLAIN,
        MD5
    }

    /** What {@code overage} counts: messages sent (the seed document) or credit left (live systems). */
    public enum OverageMeaning {
        UNKNOWN,
        SENT,
        REMAINING
    }

    /** Where the signature stands. */
    public enum SignaturePosition {
        FRONT,
        END
    }

    public SmsSettings {
        userid = or(userid, "");
        accountName = or(accountName, "");
        password = or(password, Secret.of(""));
        passwordFormat = or(passwordFormat, PasswordFormat.PLAIN);
        country = or(country, "CN");
        sendPath = or(sendPath, "/sms.aspx");
        statusPath = or(statusPath, "/statusApi.aspx");
        replyPath = or(replyPath, "/callApi.aspx");
        zone = or(zone, ZoneId.of("Asia/Shanghai"));
        maxRecipients = or(maxRecipients, 100);
        overageMeaning = or(overageMeaning, OverageMeaning.UNKNOWN);
        signature = or(signature, Optional.<String>empty());
        signaturePosition = or(signaturePosition, SignaturePosition.FRONT);
        maxTextLength = or(maxTextLength, 1000);
        statusNum = or(statusNum, Optional.<Integer>empty());
        connectTimeout = or(connectTimeout, Duration.ofSeconds(10));
        readTimeout = or(readTimeout, Duration.ofSeconds(30));
        sendTimeout = or(sendTimeout, Duration.ofSeconds(30));
        pollTimeout = or(pollTimeout, Duration.ofSeconds(30));
        notTakenStatuses = List.copyOf(or(notTakenStatuses, List.of(429, 503)));
        allowHttp = or(allowHttp, false);
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
