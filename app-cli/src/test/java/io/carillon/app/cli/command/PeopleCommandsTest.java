package io.carillon.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PeopleCommandsTest {
    private final ScriptedServer server = new ScriptedServer();
    private final Cli cli = new Cli().server(server.url());

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subscribers list -q chen --tag gold --channel bot --limit 5 | GET /v1/subscribers?q=chen&tag=gold&channel=bot&limit=5 | ",
                "subscribers show sub_1 | GET /v1/subscribers/sub_1 | ",
                "subscribers add --name Ann --address bot=u:1 --tag a --field f=x=y | POST /v1/subscribers "
                        + "| {\"name\":\"Ann\",\"addresses\":[{\"channel\":\"bot\",\"address\":\"u:1\"}],\"tags\":[\"a\"],\"fields\":{\"f\":\"x=y\"}}",
                "subscribers set sub_1 --email a@b.c --clear last-name --remove-address sms=138 | PATCH /v1/subscribers/sub_1 "
                        + "| {\"email\":\"a@b.c\",\"last_name\":null,\"remove_addresses\":[{\"channel\":\"sms\",\"address\":\"138\"}]}",
                "subscribers remove sub_1 | DELETE /v1/subscribers/sub_1 | ",
                "subscribers tag sub_1 a/b | PUT /v1/subscribers/sub_1/tags/a%2Fb | {}",
                "subscribers untag sub_1 gold | DELETE /v1/subscribers/sub_1/tags/gold | ",
                "subscribers field sub_1 age 7 --type number | PUT /v1/subscribers/sub_1/fields/age | {\"value\":\"7\",\"type\":\"number\"}",
                "subscribers field sub_1 list [1] --type array | PUT /v1/subscribers/sub_1/fields/list | {\"value\":[1],\"type\":\"array\"}",
                "subscribers clear-field sub_1 age | DELETE /v1/subscribers/sub_1/fields/age | ",
                "subscribers merge sub_1 sub_2 | POST /v1/subscribers/sub_1/merge | {\"into\":\"sub_2\"}",
                "subscribers unmerge sub_1 | POST /v1/subscribers/sub_1/unmerge | {}",
                "subscribers opt-out sub_1 | POST /v1/subscribers/sub_1/consent | {\"consent\":\"opted_out\"}",
                "subscribers opt-in sub_1 --channel sms --address 138 | POST /v1/subscribers/sub_1/consent "
                        + "| {\"consent\":\"opted_in\",\"address\":\"138\",\"channel\":\"sms\"}",
                "subscribers opt-out --channel sms --address 138 | POST /v1/channels/sms/consent | {\"consent\":\"opted_out\",\"address\":\"138\"}",
                "subscribers timeline sub_1 | GET /v1/subscribers/sub_1/timeline | ",
                "flow subflows bot | GET /v1/channels/bot/flow/subflows | ",
                "flow tags bot | GET /v1/channels/bot/flow/tags | ",
                "flow add-tag bot gold | POST /v1/channels/bot/flow/tags | {\"name\":\"gold\"}",
                "flow remove-tag bot gold | DELETE /v1/channels/bot/flow/tags/gold | ",
                "flow fields bot | GET /v1/channels/bot/flow/fields | ",
                "flow add-field bot age --type number --bot | POST /v1/channels/bot/flow/fields "
                        + "| {\"name\":\"age\",\"type\":\"number\",\"kind\":\"bot\",\"description\":null,\"value\":null}",
                "flow set-field bot age 7 | PUT /v1/channels/bot/flow/fields/age | {\"value\":\"7\"}",
                "flow remove-field bot age | DELETE /v1/channels/bot/flow/fields/age | ",
                "shop products bot --name x --after p2 | GET /v1/channels/bot/shop/products?name=x&after=p2 | ",
                "shop product bot p1 | GET /v1/channels/bot/shop/products/p1 | ",
                "shop add-product bot {\"name\":\"x\"} | POST /v1/channels/bot/shop/products | {\"name\":\"x\"}",
                "shop set-product bot p1 {\"name\":\"x\"} | PUT /v1/channels/bot/shop/products/p1 | {\"name\":\"x\"}",
                "shop remove-product bot p1 | DELETE /v1/channels/bot/shop/products/p1 | ",
                "shop variants bot p1 | GET /v1/channels/bot/shop/products/p1/variants | ",
                "shop add-variant bot p1 {\"sku\":\"x\"} | POST /v1/channels/bot/shop/products/p1/variants | {\"sku\":\"x\"}",
                "shop set-variant bot p1 v1 {\"sku\":\"x\"} | PUT /v1/channels/bot/shop/products/p1/variants/v1 | {\"sku\":\"x\"}",
                "shop remove-variant bot p1 v1 | DELETE /v1/channels/bot/shop/products/p1/variants/v1 | ",
                "shop cart bot u1 | GET /v1/channels/bot/shop/carts/u1 | ",
                "shop remove-from-cart bot u1 v1 | DELETE /v1/channels/bot/shop/carts/u1/items/v1 | ",
                "shop empty-cart bot u1 | DELETE /v1/channels/bot/shop/carts/u1 | ",
                "shop orders bot --subscriber u1 | GET /v1/channels/bot/shop/orders?subscriber=u1 | ",
                "shop order bot o1 | GET /v1/channels/bot/shop/orders/o1 | ",
            })
    void commandShouldAskItsResource(String command, String request, String body) {
        server.on(request.replaceFirst("\\?.*", ""), 200, "{\"id\":\"x\",\"data\":[]}");

        assertThat(cli.run(command.split(" "))).isZero();

        var sent = server.requests().get(0);
        assertThat(sent.method() + " " + sent.uri()).isEqualTo(request);
        assertThat(sent.body()).isEqualTo(body == null ? "" : body);
        boolean keyed = !sent.method().equals("GET") && !sent.method().equals("PATCH");
        assertThat(sent.idempotencyKey() != null).isEqualTo(keyed);
    }

    @Test
    void commandShouldBeContentWithAnEmptyAnswer() {
        server.on("POST /v1/channels/bot/shop/carts/u1/items", 204, "");

        assertThat(cli.run("shop", "add-to-cart", "bot", "u1", "v1", "--quantity", "2", "--json"))
                .isZero();

        assertThat(server.requests().get(0).body()).contains("\"variant\":\"v1\"", "\"quantity\":2");
        assertThat(cli.out().strip()).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({
        "subscribers opt-out",
        "subscribers opt-out --channel sms",
        "subscribers add --address bot",
        "subscribers field sub_1 x [ --type array",
        "shop add-product bot 7",
        "subscribers import nowhere.csv",
        "subscribers import nowhere.csv --batch-size 1001",
    })
    void wrongUsageShouldEndWith2(String command) {
        assertThat(cli.run(command.split(" "))).isEqualTo(2);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void importShouldSendPartsAndNameTheLinesOfWhatIsRefused() throws IOException {
        Path file = folder.resolve("people.csv");
        Files.writeString(file, "\ufeffname;phone\n\"Ann\n\"\"A\"\"\";+34600000001\n\nBob;1\nCid;+34600000003\n");
        server.on(
                "POST /v1/subscribers/import",
                200,
                "{\"created\":1,\"updated\":0,\"unchanged\":0,\"refused\":[{\"row\":2,\"line\":9,\"errors\":"
                        + "[{\"pointer\":\"phone\",\"code\":\"invalid_phone\",\"detail\":\"is none\"}]}]}");
        server.on("POST /v1/subscribers/import", 200, "{\"created\":0,\"updated\":0,\"unchanged\":1,\"refused\":[]}");

        int code = cli.run("subscribers", "import", file.toString(), "--batch-size", "2");

        assertThat(code).isEqualTo(1);
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(0).body())
                .isEqualTo("\"name\",\"phone\"\r\n\"Ann\n\"\"A\"\"\",\"+34600000001\"\r\n\"Bob\",\"1\"\r\n");
        assertThat(cli.err()).contains("line 5: phone: is none (invalid_phone)");
        assertThat(cli.out()).contains("3 of 3 rows: created 1, updated 0, unchanged 1, refused 1");
    }

    @Test
    void importShouldGoOnAfterALostAnswerUnderTheSameKey() throws IOException {
        Path file = folder.resolve("people.csv");
        Files.writeString(file, "phone\n+34600000001\n");
        server.on("POST /v1/subscribers/import", 0, "");
        server.on(
                "POST /v1/subscribers/import",
                200,
                "{\"created\":1,\"updated\":0,\"unchanged\":0,\"dry_run\":true,\"refused\":[]}");

        assertThat(cli.run("subscribers", "import", file.toString(), "--dry-run", "--json"))
                .isZero();

        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(0).uri()).endsWith("?dry_run=true");
        assertThat(server.requests().get(0).idempotencyKey())
                .isEqualTo(server.requests().get(1).idempotencyKey());
        assertThat(cli.out())
                .contains(
                        "{\"rows\":1,\"created\":1,\"updated\":0,\"unchanged\":0,\"refused\":0,\"dry_run\":true,\"errors\":[]}");
    }

    @Test
    void importShouldSayThatItMayBeRepeatedWhenItCannotGoOn() throws IOException {
        Path file = folder.resolve("people.csv");
        Files.writeString(file, "phone\n+34600000001\n");
        server.on("POST /v1/subscribers/import", 503, "{\"code\":\"storage_unavailable\",\"detail\":\"away\"}");

        assertThat(cli.run("subscribers", "import", file.toString(), "--retry-for", "0"))
                .isEqualTo(6);

        assertThat(cli.err()).contains("0 of 1 rows", "repeat the command");
    }

    @Test
    void importShouldTakeFiftyThousandRowsInParts() throws IOException {
        Path file = folder.resolve("people.csv");
        StringBuilder rows = new StringBuilder("name,phone\n");
        for (int i = 0; i < 50_000; i++) {
            rows.append("Somebody,+34600").append(100_000 + i).append('\n');
        }
        Files.writeString(file, rows);
        server.on(
                "POST /v1/subscribers/import", 200, "{\"created\":1000,\"updated\":0,\"unchanged\":0,\"refused\":[]}");

        assertThat(cli.run("subscribers", "import", file.toString())).isZero();

        assertThat(server.requests()).hasSize(50);
        assertThat(cli.out()).contains("50000 of 50000 rows: created 50000");
    }

    @Test
    void exportShouldWriteToAFileOnlyWhenAllOfItIsThere() throws IOException {
        Path file = folder.resolve("out.csv");
        server.on("GET /v1/subscribers/export", 200, "id,name\r\nsub_1,\u9648\r\n");

        assertThat(cli.run("subscribers", "export", "--tag", "gold", "-o", file.toString()))
                .isZero();
        assertThat(file).content().isEqualTo("id,name\r\nsub_1,\u9648\r\n");
        assertThat(server.requests().get(0).uri()).endsWith("?tag=gold");

        assertThat(cli.run("subscribers", "export")).isZero();
        assertThat(cli.out()).contains("sub_1,\u9648");
        try (ScriptedServer busy = new ScriptedServer()) {
            busy.on("GET /v1/subscribers/export", 429, "{\"code\":\"too_many_requests\",\"detail\":\"later\"}");
            assertThat(new Cli().server(busy.url()).run("subscribers", "export", "-o", file.toString()))
                    .isEqualTo(6);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
