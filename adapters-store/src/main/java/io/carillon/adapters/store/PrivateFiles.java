package io.carillon.adapters.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and directories that only their owner may read: they hold what people wrote to each other. */
final class PrivateFiles {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    /** Makes the file and its directories where they are missing; what exists keeps its permissions. */
    static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent(), only("rwx------"));
        try {
            Files.createFile(file, only("rw-------"));
        } catch (FileAlreadyExistsException existing) {
            // Its owner chose the permissions.
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
