package io.carillon.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.domain.subscriber.FieldType;
import io.carillon.domain.subscriber.FieldValue;
import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.subscriber.ImportSubscribers.BadRow;
import io.carillon.ports.usecase.subscriber.ImportSubscribers.Report;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriberFilesTest extends ServedFake {
    private static final String IMPORT = "/v1/subscribers/import";

    private Client.Reply take(String path, String csv, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "text/csv; charset=utf-8";
        return client.post(path, csv, all);
    }

    @Test
    void importShouldTellWhatBecameOfEachRow() {
        offer.people.report = new Report(
                1, 2, 3, List.of(new BadRow(3, List.of(new Problem("/addresses/0/address", "taken", "is")))));

        Client.Reply reply = take(
                IMPORT,
                "\ufeffName;Phone;tags;consent;field:shoe;field.number:age;address:bot\r\n"
                        + "\"Ann;\n\"\"A\"\"\";+34600000001;\"a;b\\;c\";opted_in;007;42;\r\n"
                        + ";;;\r\n"
                        + "Bob;;;perhaps;;x;\r\n"
                        + "Cid;+34600000003;;;;;u3\r\n"
                        + "Dan;+34600000004;;;'=1+1;;u5\r\n");

        assertThat(reply.status()).isEqualTo(200);
        var row = offer.people.rows.get(0);
        assertThat(row.number()).isEqualTo(1);
        assertThat(row.consent()).isEqualTo("opted_in");
        assertThat(row.draft().profile().toString()).contains("Ann;\n\"A\"");
        assertThat(row.draft().tags()).containsExactly("a", "b;c");
        assertThat(row.draft().fields())
                .isEqualTo(Map.of(
                        "shoe", new FieldValue(FieldType.TEXT, "007"), "age", new FieldValue(FieldType.NUMBER, "42")));
        assertThat(offer.people.rows.get(2).draft().fields().get("shoe").text()).isEqualTo("=1+1");
    }

    @Test
    void importShouldNameRowLineAndColumnOfWhatIsRefused() {
        offer.people.report = new Report(
                0, 0, 0, List.of(new BadRow(3, List.of(new Problem("/addresses/0/address", "taken", "is")))));

        Client.Reply reply = take(
                IMPORT,
                "phone,consent,field.date:day,address:bot\n\"+34600000001\",maybe,soon,\n\n,,2026-03-01,\n+34600000003,,,u3\n");

        assertThat(reply.response().body())
                .contains(
                        "\"refused\":[{\"row\":1,\"line\":2,\"errors\":[{\"pointer\":\"consent\",\"code\":\"invalid_value\"")
                .contains("{\"pointer\":\"field.date:day\",\"code\":\"invalid_value\"")
                .contains("{\"row\":2,\"line\":4,\"errors\":[{\"pointer\":\"\",\"code\":\"missing\"")
                .contains("{\"row\":3,\"line\":5,\"errors\":[{\"pointer\":\"address:bot\",\"code\":\"taken\"");
    }

    @Test
    void dryRunShouldNotAnswerForTheRealOneUnderTheSameKey() {
        String csv = "phone\n+34600000001\n";

        assertThat(take(IMPORT + "?dry_run=true", csv, "Idempotency-Key", "k")
                        .json()
                        .path("dry_run")
                        .asBoolean())
                .isTrue();

        assertThat(take(IMPORT, csv, "Idempotency-Key", "k").code()).isEqualTo("idempotency_key_reused");
        assertThat(offer.people.told).containsExactly("import 1 dry");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 422 | invalid_request",
                "name,colour,name | 422 | invalid_request",
                "name,tags | 422 | invalid_request",
                "phone,\"x | 400 | malformed_csv",
                "phone,\"x\"y | 400 | malformed_csv",
            })
    void importShouldRefuseWhatIsNoFileOfPeople(String csv, int status, String code) {
        Client.Reply reply = take(IMPORT, csv);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(offer.people.told).isEmpty();
    }

    @Test
    void importShouldBeBounded() {
        assertThat(take(IMPORT, "phone\n" + "1\n".repeat(1001)).status()).isEqualTo(422);
        assertThat(take(IMPORT, "phone\n" + "1".repeat(4 << 20)).status()).isEqualTo(413);
        assertThat(client.post(IMPORT, "phone\n1\n").status()).isEqualTo(415);
    }

    @Test
    void exportShouldBeReadyForImport() {
        offer.people.pages = List.of(
                List.of(FakePeople.someone()),
                List.of(FakePeople.someone(
                        Map.of(
                                "formula", new FieldValue(FieldType.TEXT, "=cmd()"),
                                "n", new FieldValue(FieldType.NUMBER, "-5")),
                        List.of("a;b", "-x"))));

        Client.Reply reply = client.get("/v1/subscribers/export?tag=gold");

        assertThat(reply.header("Content-Type")).startsWith("text/csv");
        String id = FakePeople.ID.toString();
        assertThat(reply.response().body())
                .isEqualTo("id,name,first_name,last_name,email,phone,tags,consent,address:bot,field.boolean:vip,"
                        + "field.date:since,field.number:n,field:formula\r\n"
                        + id + ",\u9648 & Co,,,c@example.org,+8613800000000,\"gold;new\",,u1,true,2026-03-01,,\r\n"
                        + id + ",\u9648 & Co,,,c@example.org,+8613800000000,\"'-x;a\\;b\",,u1,,,-5,'=cmd()\r\n");

        assertThat(take(IMPORT, reply.response().body()).status()).isEqualTo(200);
        var again = offer.people.rows.get(1).draft();
        assertThat(again.tags()).containsExactlyInAnyOrder("a;b", "-x");
        assertThat(again.fields().get("formula").text()).isEqualTo("=cmd()");
        assertThat(again.fields().get("n")).isEqualTo(new FieldValue(FieldType.NUMBER, "-5"));
    }

    @Test
    void exportShouldBreakOffVisiblyWhenTheStoreGoesAway() {
        var page = java.util.Collections.nCopies(2000, FakePeople.someone());
        offer.people.pages = List.of(page, page);
        offer.people.failAfter(3, 1);

        assertThatThrownBy(() -> client.get("/v1/subscribers/export"))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IOException.class);
    }
}
