package io.carillon.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.app.cli.ScriptedServer;
import io.carillon.app.cli.client.Backend;
import io.carillon.app.cli.client.Endpoint;
import io.carillon.app.cli.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandsTest {
    private final ScriptedServer server = new ScriptedServer();
    private final Cli cli = new Cli().server(server.url());

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "messages list | GET /v1/messages |",
                "messages list --channel a --status failed --to 1 --limit 5 --after x%y --since -1h "
                        + "| GET /v1/messages | channel=a&status=failed&to=1&since=2026-11-22T07%3A00%3A00Z&limit=5&after=x%25y",
                "messages show msg_1 | GET /v1/messages/msg_1 |",
                "messages show ../channels | GET /v1/messages/..%2Fchannels |",
                "messages explain msg_1 | GET /v1/messages/msg_1/explain |",
                "batches show bat_1 | GET /v1/batches/bat_1 |",
                "batches results bat_1 --limit 9 | GET /v1/batches/bat_1/results | limit=9",
                "channels list | GET /v1/channels |",
                "channels show sms | GET /v1/channels/sms |",
                "channels hold sms --detail why | POST /v1/channels/sms/hold |",
                "channels release sms | POST /v1/channels/sms/release |",
                "channels quarantine sms | GET /v1/channels/sms/quarantine |",
                "channels retry sms raw_1 | POST /v1/channels/sms/quarantine/raw_1/retry |",
                "channels sync sms | POST /v1/channels/sms/sync |",
                "channels directory sms | GET /v1/channels/sms/directory |",
                "conversations list --limit 5 --after x | GET /v1/conversations | limit=5&after=x",
                "balance sms | GET /v1/channels/sms/balance |",
                "balance sms --refresh | GET /v1/channels/sms/balance | refresh=true",
                "screen sms hello | POST /v1/channels/sms/screening |",
                "events --after 7-0 | GET /v1/events | after=7-0",
            })
    void commandShouldAskItsResource(String command, String resource, String query) {
        server.on(resource, 200, "{\"id\":\"x\",\"data\":[]}");

        assertThat(cli.run(command.split(" "))).isZero();

        var request = server.requests().get(0);
        assertThat(request.method() + " " + request.uri()).isEqualTo(resource + (query == null ? "" : "?" + query));
        assertThat(request.idempotencyKey() != null).isEqualTo(request.method().equals("POST"));
    }

    @ParameterizedTest
    @CsvSource({
        "400,invalid_json,2", "401,unauthorised,4", "403,forbidden,4", "404,not_found,5", "409,idempotency_in_flight,9",
        "422,idempotency_key_reused,2", "429,too_many_requests,6", "500,internal_error,70", "502,provider_refused,1",
                "422,still_unreadable,1",
        "503,storage_unavailable,6", "504,outcome_unknown,7", "504,provider_timeout,6",
    })
    void problemShouldEndWithItsExitCode(int status, String problem, int code) {
        server.on("GET /v1/channels", status, "{\"code\":\"" + problem + "\",\"detail\":\"told\"}");

        assertThat(cli.run("channels", "list")).isEqualTo(code);

        assertThat(cli.err()).startsWith("carillon: told (" + problem + ")");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void listShouldBeAnAlignedTableWithTheWayOn() {
        server.on(
                "GET /v1/messages",
                200,
                "{\"data\":["
                        + "{\"id\":\"msg_1\",\"status\":\"delivered\",\"reason\":null,\"origin\":\"carillon\",\"channel\":\"sms\",\"to\":\"138\"},"
                        + "{\"id\":\"msg_3\",\"status\":\"received\",\"origin\":\"provider\",\"channel\":\"sms\",\"from\":\"137\"},"
                        + "{\"id\":\"msg_22\",\"status\":\"failed\",\"channel\":\"sms\",\"to\":\"139\\u001b[2J\"}],"
                        + "\"has_more\":true,\"next\":\"cur\"}");

        assertThat(cli.run("messages", "list")).isZero();

        assertThat(cli.out().lines())
                .containsExactly(
                        "ID      STATUS     REASON  ORIGIN    CHANNEL  TO       FROM  CLIENT REFERENCE  CREATED AT",
                        "msg_1   delivered          carillon  sms      138",
                        "msg_3   received           provider  sms               137",
                        "msg_22  failed                       sms      139\uFFFD[2J");
        assertThat(cli.err()).contains("--after cur");
    }

    @Test
    void jsonShouldBeTheDocumentOfTheApi() {
        String document = "{\"id\":\"msg_1\",\"status\":\"failed\",\"new_member\":1.50,\"to\":\"\u4f60\"}";
        server.on("GET /v1/messages/msg_1", 200, document);

        assertThat(cli.run("messages", "show", "msg_1", "--json")).isEqualTo(1);

        assertThat(cli.out().strip()).isEqualTo(document);
    }

    @Test
    void screeningShouldEndWith1WhenTheTextIsBlocked() {
        server.on("POST /v1/channels/sms/screening", 200, "{\"blocked\":true,\"detail\":\"words\"}");
        cli.input("a text\n");

        assertThat(cli.run("screen", "sms", "-")).isEqualTo(1);

        assertThat(Json.parse(server.requests().get(0).body()).get("text").orEmpty())
                .isEqualTo("a text");
    }

    @Test
    void syncShouldEndWith6WhenAPageCouldNotBeTakenIn() {
        server.on(
                "POST /v1/channels/sms/sync",
                200,
                "{\"reports\":3,\"replies\":1,\"trouble\":{\"code\":\"timeout\",\"detail\":\"no answer\"}}");

        assertThat(cli.run("channels", "sync", "sms")).isEqualTo(6);

        assertThat(cli.out()).contains("reports", "3", "trouble.detail", "no answer");
    }

    @Test
    void channelsShouldShowHowFarTheirConversationsAre() {
        server.on(
                "GET /v1/channels",
                200,
                "{\"data\":[{\"id\":\"a\",\"conversations\":null},{\"id\":\"b\",\"conversations\":"
                        + "{\"chats\":40,\"done\":12,\"due\":28,\"complete\":false,\"first_look_done_at\":\"2026-11-22T08:00:00Z\"}},"
                        + "{\"id\":\"c\",\"conversations\":{\"chats\":7,\"done\":7,\"complete\":true}}]}");

        assertThat(cli.run("channels", "list")).isZero();

        assertThat(cli.out().lines().skip(1).map(line -> line.replaceAll(" +", " ")))
                .containsExactly("a", "b 12 of 40", "c all 7");
    }

    @Test
    void keyShouldComeFromAFileBeforeTheEnvironment(@TempDir Path folder) throws Exception {
        server.on("GET /v1/channels", 200, "{\"data\":[]}");
        Path file = Files.writeString(folder.resolve("key"), "from-file\n");

        cli.with("CARILLON_ADMIN_KEY", "admin").run("channels", "list");
        cli.with("CARILLON_KEY", "own").run("channels", "list");
        cli.run("channels", "list", "--key-file", file.toString());

        assertThat(server.requests())
                .extracting(ScriptedServer.Request::authorization)
                .containsExactly("Bearer admin", "Bearer own", "Bearer from-file");
        assertThat(cli.out() + cli.err()).doesNotContain("admin", "own", "from-file");
    }

    @Test
    void unreachableServerShouldEndWith3() {
        server.close();

        assertThat(cli.run("channels", "list")).isEqualTo(3);
        assertThat(cli.err()).contains("server_unreachable");
    }

    @Test
    void strangerShouldEndWith3WhenItAnswersNoJson() {
        server.on("GET /v1/channels", 502, "<html>bad gateway</html>");

        assertThat(cli.run("channels", "list")).isEqualTo(3);
    }

    @Test
    void lockedStoreShouldEndWith3AndAHint() {
        assertThat(new Cli().run("channels", "list")).isEqualTo(3);

        Cli other = new Cli();
        other.run("channels", "list");
        assertThat(other.err()).contains("store_locked", "--server");
    }

    @Test
    void localStoreShouldBeClosedAlsoWhenTheCommandFails() {
        var closed = new AtomicInteger();
        Cli local = new Cli().localStore(config -> new LocalFake(Endpoint.parse(server.url(), "k", false), closed));

        assertThat(local.run("messages", "show", "msg_9")).isEqualTo(5);

        assertThat(closed).hasValue(1);
        assertThat(server.requests().get(0).authorization()).isEqualTo("Bearer k");
    }

    @Test
    void localSendShouldEndWith8WhenTheMessageStillWaits() {
        var closed = new AtomicInteger();
        String held = "{\"id\":\"msg_1\",\"status\":\"held\",\"reason\":\"balance\",\"final\":false,\"to\":\"1\"}";
        server.on("POST /v1/messages", 202, held);
        Cli local = new Cli().localStore(config -> new LocalFake(Endpoint.parse(server.url(), "k", false), closed));

        assertThat(local.run("send", "-c", "sms", "--to", "1", "-t", "x")).isEqualTo(8);

        assertThat(local.out()).contains("held (balance)");
        assertThat(local.err()).contains("kept in the local store");
    }

    @Test
    void configCheckShouldNameEveryProblem() {
        cli.configProblems(
                Json.of(Map.of("pointer", "http.prot", "code", "unknown_key", "detail", "did you mean port?")),
                Json.of(Map.of("pointer", "channels", "code", "missing", "detail", "at least one")));

        assertThat(cli.run("config", "check")).isEqualTo(2);

        assertThat(cli.err()).contains("http.prot: did you mean port?", "channels: at least one");
    }

    @Test
    void simulateShouldPassItsOptionsOn() {
        assertThat(cli.run("simulate", "sms", "--port", "9", "--report-delay", "250ms", "--seed", "4", "--faults", "f"))
                .isZero();

        assertThat(cli.out()).contains("provider=sms, port=9, reportDelay=PT0.25S, seed=4, faults=Optional[f]");
    }

    @Test
    void simulateShouldNameEveryProviderWithItsCredentials() {
        assertThat(cli.run("simulate", "--help")).isZero();

        assertThat(cli.out()).contains("sms: account_name demo", "afilnet: user demo", "apiusb: app_key demo");
    }

    private record LocalFake(Endpoint endpoint, AtomicInteger closed) implements Backend {
        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
