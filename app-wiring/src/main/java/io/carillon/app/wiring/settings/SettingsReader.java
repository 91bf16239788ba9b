package io.carillon.app.wiring.settings;

import io.carillon.application.EngineSettings;
import io.carillon.application.retention.RetentionSettings;
import io.carillon.domain.subscriber.ConsentWords;
import io.carillon.ports.provider.ProviderPlugin;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code carillon.yaml}. Immutable; opens no account for longer than a check takes and makes no network call. */
public final class SettingsReader {
    private static final Set<String> KEYS =
            Set.of("http", "store", "engine", "consent", "retention", "accounts", "channels");

    private final Map<String, ProviderPlugin<?>> plugins;
    private final Map<String, String> environment;

    public SettingsReader(Iterable<? extends ProviderPlugin<?>> plugins, Map<String, String> environment) {
        this.plugins = new TreeMap<>();
        plugins.forEach(plugin -> this.plugins.put(plugin.name(), plugin));
        this.environment = Map.copyOf(environment);
    }

    /** With the plug-ins on the class path. @param environment such as {@link System#getenv()} */
    public static SettingsReader withInstalledPlugins(Map<String, String> environment) {
        List<ProviderPlugin<?>> found = ServiceLoader.load(ProviderPlugin.class).stream()
                .<ProviderPlugin<?>>map(ServiceLoader.Provider::get)
                .toList();
        return new SettingsReader(found, environment);
    }

    /** @throws SettingsException with every problem of the file, also when it cannot be read at all */
    public Settings read(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return read(text(absolute), absolute.getParent());
    }

    /**
     * @param text the file's content
     * @param folder what a relative path in it is relative to
     * @throws SettingsException with every problem
     */
    public Settings read(String text, Path folder) {
        ProblemList problems = new ProblemList();
        Node.Mapping written = YamlFile.read(text, problems);
        Node.Mapping root = new Environment(environment, problems).fill(written, "");
        new KnownKeys(problems).check(root, "", KEYS);
        Groups groups = new Groups(root, problems);
        AppSection app = new AppSection(problems, folder);
        Settings.Http http = app.http(groups.group("http"));
        Settings.Store store = app.store(groups.group("store"));
        EngineSettings engine = new EngineSection(problems).read(groups.group("engine"));
        ConsentWords consent = new ConsentSection(problems).read(groups.group("consent"));
        RetentionSettings retention = new RetentionSection(problems).read(groups.group("retention"));
        var providers =
                new ProviderSections(plugins, problems).read(groups.group("accounts"), groups.group("channels"));
        if (!problems.isEmpty()) {
            throw new SettingsException(problems.all());
        }
        return new Settings(http, store, engine, consent, retention, providers.accounts(), providers.channels());
    }

    private static String text(Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (NoSuchFileException e) {
            throw unreadable("there is no file " + file);
        } catch (CharacterCodingException e) {
            throw unreadable(file + " is not UTF-8 text");
        } catch (IOException e) {
            throw unreadable(file + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static SettingsException unreadable(String detail) {
        return new SettingsException(List.of(new SettingsProblem("", 0, detail)));
    }
}
