package io.carillon.app.cli.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.app.cli.output.CommandFailed;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class BulkFileTest {
    @TempDir
    Path folder;

    static List<Arguments> files() {
        return List.of(
                Arguments.of("138\n139\n", columns(null, null, null), List.of("1 138 ", "2 139 ")),
                Arguments.of("\uFEFFto,ref\r\n138,a\r\n", columns(null, "ref", null), List.of("2 138 a")),
                Arguments.of("name;Phone\nAda;138\n", columns(null, null, null), List.of("2 138 ")),
                Arguments.of("name\tcell\nAda, Bob\t138\n", columns("CELL", null, null), List.of("2 138 ")),
                Arguments.of("Ada,138\nBob,139", columns("2", "1", null), List.of("1 138 Ada", "2 139 Bob")),
                Arguments.of("x,y\nAda,138", columns("2", null, true), List.of("2 138 ")),
                Arguments.of("to\n138", columns(null, null, false), List.of("1 to ", "2 138 ")),
                Arguments.of("\u624b\u673a\u53f7,\u59d3\u540d\n138,x", columns(null, null, null), List.of("2 138 ")),
                Arguments.of(
                        "to,n\n,a\n138,b\n 138 ,c\n\"139\nx\",d\n137,e",
                        columns(null, "n", null),
                        List.of("2  a missing", "3 138 b", "4 138 c duplicate_recipient", "5 139\nx d", "7 137 e")));
    }

    private static BulkColumns columns(String to, String reference, Boolean header) {
        return new BulkColumns(to, reference, header);
    }

    @ParameterizedTest
    @MethodSource("files")
    void fileShouldBeReadAsItIsMeant(String text, BulkColumns columns, List<String> rows) throws Exception {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, columns))
                .isEqualTo(rows);
    }

    private List<String> read(byte[] bytes, Charset encoding, BulkColumns columns) throws Exception {
        Path path = Files.write(folder.resolve("to.csv"), bytes);
        List<String> rows = new ArrayList<>();
        var summary = new BulkFile(path, encoding, null, columns)
                .read(row -> rows.add(row.line() + " " + row.to() + " " + row.reference()
                        + row.flaw().map(f -> " " + f.code()).orElse("")));
        assertThat(summary.rows()).isEqualTo(rows.size());
        assertThat(summary.digest()).hasSize(64);
        return rows;
    }

    @Test
    void fileShouldBeReadInItsEncodingWhenThatIsNamed() throws Exception {
        Charset gbk = Charset.forName("GBK");
        byte[] bytes = "\u624b\u673a\u53f7,\u59d3\u540d\n138,\u4f60\u597d".getBytes(gbk);
        assertThat(read(bytes, gbk, columns(null, "\u59d3\u540d", null))).containsExactly("2 138 \u4f60\u597d");
        assertThatThrownBy(() -> read(bytes, StandardCharsets.UTF_8, columns(null, null, null)))
                .isInstanceOf(CommandFailed.class);
    }

    @Test
    void columnShouldBeRefusedWhenTheFileHasNoneOfThatName() {
        assertThatThrownBy(() -> read(
                        "a,b\n1,2".getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8,
                        columns("phone", null, null)))
                .isInstanceOfSatisfying(
                        CommandFailed.class,
                        e -> assertThat(e.problem().write()).contains("there is no column 'phone'", "a | b"));
    }

    @Test
    void chunksShouldBeTheSameEachTimeAndNeverTooHeavy() {
        for (int rows : List.of(0, 1, 9, 10, 11, 10_001)) {
            List<Integer> sizes = new ArrayList<>();
            BulkChunks chunks = new BulkChunks(10, c -> sizes.add(c.rows().size()));
            for (int i = 0; i < rows; i++) {
                chunks.visit(BulkRow.of(i, "1", ""));
            }
            chunks.finish();
            assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(rows);
            assertThat(sizes).hasSize((rows + 9) / 10);
        }
        List<Integer> sizes = new ArrayList<>();
        BulkChunks chunks = new BulkChunks(10_000, c -> sizes.add(c.rows().size()));
        for (int i = 0; i < 10_000; i++) {
            chunks.visit(BulkRow.of(i, "1", "r".repeat(255)));
        }
        chunks.finish();
        assertThat(sizes).hasSizeGreaterThan(1).allMatch(size -> size * 303L < 2L << 20);
    }
}
