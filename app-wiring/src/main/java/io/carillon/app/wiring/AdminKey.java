package io.carillon.app.wiring;

import io.carillon.app.wiring.settings.SettingsException;
import io.carillon.app.wiring.settings.SettingsProblem;
import io.carillon.ports.provider.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one API key: {@value #VARIABLE} if set, else one made at the first start and kept beside the store, readable by its
 * owner only. Never logged.
 */
public final class AdminKey {
    public static final String VARIABLE = "CARILLON_ADMIN_KEY";

    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e]{1,1024}");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final int BYTES = 32;

    private AdminKey() {}

    /**
     * Finds the key, or makes it.
     *
     * @throws SettingsException when the key cannot be sent in a header, or its file cannot be read or written
     */
    public static Secret resolve(Map<String, String> environment, Path storeFile) {
        String given = environment.get(VARIABLE);
        return given == null || given.isEmpty() ? kept(fileBeside(storeFile)) : checked(given, VARIABLE);
    }

    /** Where a key that was made is kept: the store's path with {@code .key} appended. */
    public static Path fileBeside(Path storeFile) {
        return storeFile.resolveSibling(storeFile.getFileName() + ".key");
    }

    private static Secret kept(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
                Files.setPosixFilePermissions(file, OWNER_ONLY);
            }
            return checked(Files.readString(file, StandardCharsets.UTF_8).strip(), file.toString());
        } catch (IOException e) {
            throw refused(
                    file + " cannot be used for the API key: " + e.getClass().getSimpleName());
        }
    }

    /** Written under another name first, so that a crash cannot leave half a key. */
    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(
                file.getParent(),
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(draft, key + "\n", StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Secret checked(String key, String source) {
        if (!SENDABLE.matcher(key).matches()) {
            throw refused(source + " must hold a key of 1 to 1024 visible ASCII characters without spaces");
        }
        return Secret.of(key);
    }

    private static SettingsException refused(String detail) {
        return new SettingsException(List.of(new SettingsProblem("", 0, detail)));
    }
}
