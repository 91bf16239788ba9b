package io.carillon.adapters.sms.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmsSalvageTest {
    private static final List<String> PIECES = List.of(
            "&amp;",
            "&lt;",
            "&gt;",
            "&quot;",
            "&apos;",
            "&#65;",
            "&#x1F44D;",
            "<![CDATA[<b>&amp;]]>",
            " ",
            "\n",
            "\r\n",
            "\t",
            "好",
            "👍",
            "x",
            ";",
            "\"",
            "#38;");

    @Test
    void parseShouldAgreeWithTheStrictReaderWhereThatOneReads() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            String document = document(random);
            var strict = SmsXml.parse(document);
            assertThat(strict).as("seed %d: %s", seed, document).isPresent();
            var salvaged = SmsSalvage.parse(document);
            assertThat(salvaged).as("seed %d: %s", seed, document).isPresent();
            assertThat(salvaged.get().boxes())
                    .as("seed %d: %s", seed, document)
                    .isEqualTo(strict.get().boxes());
            assertThat(salvaged.get().fields()).isEqualTo(strict.get().fields());
        }
    }

    @Test
    void parseShouldTakeLinearTimeWhenSectionsAndEndTagsAreLoose() {
        int many = 200_000;
        for (String junk : List.of(
                "<![CDATA[", "]]>", "</content>", "<content>", "</callbox>", "&#55357;", "<![CDATA[]]>", "&", "<")) {
            String row = "<callbox><mobile>1</mobile><content>&" + junk.repeat(many) + "</content></callbox>";
            var parsed = SmsSalvage.parse("<returnsms>" + row + "</returnsms>");
            parsed.ifPresent(document -> assertThat(document.boxes()).hasSize(1));
            assertThat(SmsSalvage.parse("<returnsms>" + row)).isEmpty();
        }
    }

    private static String document(Random random) {
        StringBuilder all = new StringBuilder("<returnsms>");
        int rows = 1 + random.nextInt(3);
        for (int row = 0; row < rows; row++) {
            all.append(random.nextBoolean() ? "\n " : "").append("<callbox>");
            for (String name : List.of("mobile", "content", "extno", "content")) {
                all.append(element(name, random));
            }
            all.append("</callbox>");
        }
        return all.append(element("message", random)).append("</returnsms>").toString();
    }

    private static String element(String name, Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(6);
        for (int piece = 0; piece < pieces; piece++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.isEmpty() && random.nextBoolean()
                ? "<" + name + " />"
                : "<" + name + ">" + text + "</" + name + ">";
    }
}
