package io.carillon.app.cli.durability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** A folder with a configuration for the application; its store is made there. */
final class Stage {
    private static final String SETTINGS = """
            http: {host: 127.0.0.1, port: 0}
            store: {url: "jdbc:sqlite:carillon.db"}
            engine: {read_back_window: PT3S, drain_deadline: PT3S, probe_interval: PT2S}
            accounts:
              afilnet: {provider: afilnet, base_url: "%1$s", user: demo, password: demo, zone: UTC,
                        send_timeout: PT4S, poll_timeout: PT60S, poll: {chats: PT1S}}
            channels:
              sms: {provider: sms, base_url: "%1$s", userid: "12", account_name: demo, password: demo, country: CN,
                    send_timeout: PT4S, poll_timeout: PT60S, poll: {reports: PT1S, replies: PT1S}}
              whatsapp: {account: afilnet, platform: whatsapp, platform_id: "100"}
              members: {provider: apiusb, base_url: "%1$s", app_key: demo, app_secret: demo,
                        send_timeout: PT4S, poll_timeout: PT60S, poll: {replies: PT1S}}
              bot: {provider: jetchat, base_url: "%1$s", api_key: demo,
                    send_timeout: PT4S, poll_timeout: PT60S, poll: {chats: PT1S}}
              backlog: {provider: sms, base_url: "%2$s", userid: "12", account_name: demo, password: demo, country: CN}
            """;

    private final Path folder;

    private Stage(Path folder) {
        this.folder = folder;
    }

    static Stage make(World world) {
        try {
            var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Path folder = Files.createTempDirectory("carillon-durability", mine);
            Files.writeString(folder.resolve("carillon.yaml"), SETTINGS.formatted(world.url(), world.refusingUrl()));
            return new Stage(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    Path configuration() {
        return folder.resolve("carillon.yaml");
    }

    void remove() {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("left behind: " + folder, e);
        }
    }
}
