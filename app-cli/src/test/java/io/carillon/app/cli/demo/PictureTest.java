package io.carillon.app.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.output.Styled;
import io.carillon.app.cli.output.TerminalSize;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PictureTest {
    private static final Instant BEGAN = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant NOW = BEGAN.plusMillis(4300);

    private static final Partner CUSTOMER = new Partner("sms", "13800000000");

    private final Board board = new Board(BEGAN);
    private final Picture picture = new Picture(List.of("API http://127.0.0.1:8080"));

    @BeforeEach
    void fill() {
        for (int i = 0; i < 9; i++) {
            board.sent(
                    "msg_" + i,
                    new Track(
                            new Partner("sms", "1380000000" + i),
                            "\u4eca\u5929\u665a\u4e0a\u6211\u4eec\u5f00\u5230\u4e5d\u70b9 " + i));
            board.track("msg_" + i).move("queued", BEGAN);
        }
        board.track("msg_0").move("accepted", BEGAN.plusMillis(500));
        board.track("msg_0").move("delivered", BEGAN.plusMillis(1800));
        board.track("msg_1").move("failed", BEGAN.plusMillis(100));
        board.look(CUSTOMER);
        board.received(
                CUSTOMER,
                "\u597d\u7684\uff0c\u8c22\u8c22 & <b> \ud83d\ude00 and a long tail of words that must be broken somewhere");
        board.notice("under way");
    }

    private List<String> plain(int columns, int rows) {
        return picture.of(board, NOW, new TerminalSize(columns, rows)).stream()
                .map(line -> line.toString().replaceAll("\u001b\\[[0-9;]*m", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"80,24", "200,50", "124,12", "60,20", "40,15", "20,10", "10,5", "1,1"})
    void pictureShouldFitTheTerminal(int columns, int rows) {
        List<Styled> lines = picture.of(board, NOW, new TerminalSize(columns, rows));

        assertThat(lines).hasSizeBetween(1, rows);
        if (columns >= 20) {
            assertThat(lines).allMatch(line -> line.width() <= columns);
        }
    }

    @Test
    void pictureShouldShowMessagesConversationAndCounts() {
        List<String> lines = plain(80, 30);

        assertThat(lines.get(0)).startsWith(" CARILLON").endsWith("4.3 s ");
        assertThat(lines.get(1)).contains("http://127.0.0.1:8080");
        assertThat(lines).anyMatch(line -> line.matches(".*13800000000 .*delivered +.\u254c?\u2501+\u25cf +1\\.8 s"));
        assertThat(lines).anyMatch(line -> line.matches(".*13800000001 .*failed +\u2717 +0\\.1 s"));
        assertThat(lines).anyMatch(line -> line.matches(".*13800000002 .*queued +\u254c+ +4\\.3 s"));
        assertThat(lines).anyMatch(line -> line.startsWith(" \u597d\u7684\uff0c\u8c22\u8c22 & <b> \ud83d\ude00"));
        assertThat(lines).anyMatch(line -> line.endsWith("\u2713\u2713"));
        assertThat(lines).anyMatch(line -> line.contains("delivered 1   failed 1   queued 7   received 1"));
    }

    @Test
    void latestMessagesShouldBeShownWhenNotAllFit() {
        List<String> lines = plain(80, 16);

        assertThat(lines).anyMatch(line -> line.contains("earlier)"));
        assertThat(lines).anyMatch(line -> line.contains("13800000008"));
        assertThat(lines).noneMatch(line -> line.contains("13800000001"));
    }

    @Test
    void wideTerminalShouldShowTheConversationBesideTheMessages() {
        assertThat(plain(140, 30))
                .anyMatch(line -> line.contains("STATUS") && line.contains("\u2502 \u2500\u2500 sms 13800000000"));
    }

    @Test
    void everyChannelShouldHaveALineWhenTheTerminalIsHigh() {
        board.sent("msg_w", new Track(new Partner("whatsapp", "34600000001"), "hola"));
        board.track("msg_w").move("read", BEGAN);

        assertThat(plain(80, 24)).noneMatch(line -> line.startsWith(" whatsapp   read 1"));
        assertThat(plain(80, 40)).anyMatch(line -> line.startsWith(" whatsapp   read 1"));
        assertThat(plain(80, 40)).anyMatch(line -> line.startsWith(" sms        delivered 1   failed 1   queued 7"));
        assertThat(plain(80, 40)).anyMatch(line -> line.startsWith(" whatsapp  34600000001"));
    }

    @Test
    void conversationShouldBeShownWholeWhenItIsLookedAtLate() {
        Partner other = new Partner("whatsapp", "34600000001");
        board.received(other, "hola");
        assertThat(plain(80, 24)).noneMatch(line -> line.startsWith(" hola"));

        board.look(other);

        assertThat(plain(80, 24)).anyMatch(line -> line.startsWith(" hola"));
        assertThat(plain(80, 24)).anyMatch(line -> line.contains(" whatsapp 34600000001 "));
    }

    @Test
    void countsShouldGoOnInALineOfTheirOwnWhenTheyDoNotFit() {
        List<String> lines = plain(30, 30);

        assertThat(lines).anyMatch(line -> line.equals(" delivered 1   failed 1"));
        assertThat(lines).anyMatch(line -> line.equals(" queued 7   received 1"));
    }

    @Test
    void messageSentElsewhereShouldBePartOfTheConversationOnly() {
        Track elsewhere = new Track(CUSTOMER, "typed by a colleague");
        board.sentElsewhere(elsewhere);
        elsewhere.move("sent", BEGAN);

        assertThat(plain(80, 24)).anyMatch(line -> line.endsWith("[elsewhere] typed by a colleague  \u2713 "));
        assertThat(plain(80, 24)).noneMatch(line -> line.contains("sent 1"));
    }
}
