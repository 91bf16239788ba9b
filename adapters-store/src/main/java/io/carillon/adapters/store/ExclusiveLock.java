package io.carillon.adapters.store;

import io.carillon.ports.store.StorageUnavailable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps others out while the store is open. The operating system lets go of it when the process ends, however it ends. It
 * lies on a file of its own, because SQLite's own locks on the database come and go.
 */
final class ExclusiveLock implements AutoCloseable {
    private final FileChannel channel;

    private ExclusiveLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StoreLocked when somebody else holds it */
    static ExclusiveLock of(Path file) {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try {
            PrivateFiles.create(lock);
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
            if (!taken(channel)) {
                channel.close();
                throw new StoreLocked(file);
            }
            return new ExclusiveLock(channel);
        } catch (IOException e) {
            throw new StorageUnavailable("cannot lock the store " + file, e);
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StorageUnavailable("cannot unlock the store", e);
        }
    }
}
