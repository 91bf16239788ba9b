package io.carillon.adapters.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.ports.provider.Secret;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SecretRedactorTest {
    private static final String SECRET = "S3cr3t&=+ \"<'\\/é密\ud83d\udd11";
    private final SecretRedactor redactor = SecretRedactor.of(Secret.of(SECRET), Secret.of("$1.*"));

    @Test
    void redactShouldHideEverySpelling() {
        String plus = URLEncoder.encode(SECRET, UTF_8);
        String xml = SECRET.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        String json = SECRET.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
        for (String spelling : List.of(
                SECRET,
                plus,
                plus.replace("+", "%20"),
                plus.toLowerCase(Locale.ROOT).replace("s3cr3t", "S3cr3t"),
                xml,
                xml.replace("'", "&#39;"),
                xml.replace("'", "&#x27;").replace("é", "&#233;"),
                json,
                json.replace("é", "\\u00e9").replace("密", "\\u5BC6"))) {
            assertThat(redactor.redact("a=" + spelling + "&b=" + spelling)).isEqualTo("a=***&b=***");
        }
    }

    @Test
    void redactShouldTreatSecretsLiterally() {
        assertThat(redactor.redact("$1.* and $1xx")).isEqualTo("*** and $1xx");
    }

    @Test
    void redactShouldLeaveOtherTextAlone() {
        assertThat(redactor.redact("S3cr3t is only a part")).isEqualTo("S3cr3t is only a part");
        assertThat(SecretRedactor.of(Secret.of("")).redact("abc")).isEqualTo("abc");
    }

    @Test
    void excerptShouldNotCutASecretInHalf() {
        String text = "x".repeat(1590) + SECRET + "y".repeat(100);
        assertThat(redactor.excerpt("x".repeat(395) + SECRET)).doesNotContain("S3c");
        assertThat(redactor.excerpt(text)).doesNotContain("S3c");
    }

    @Test
    void redactShouldHideSecretsInEvidenceWhateverItsEncoding() {
        for (String encoding : List.of("UTF-8", "GB18030")) {
            Charset charset = Charset.forName(encoding);
            byte[] evidence = ("<a>密码 S3cr3t&=+é密</a>").getBytes(charset);
            SecretRedactor ours = SecretRedactor.of(Secret.of("S3cr3t&=+é密"));
            assertThat(new String(ours.redact(evidence), charset)).isEqualTo("<a>密码 ***</a>");
        }
    }

    @Test
    void redactShouldNotFalsifyEvidenceWhenASecretCouldBeData() {
        byte[] evidence = "<status>10</status><taskid>20261122</taskid>".getBytes(StandardCharsets.UTF_8);
        assertThat(SecretRedactor.of(Secret.of("10"), Secret.of("20261122")).redact(evidence))
                .isEqualTo(evidence);
    }
}
