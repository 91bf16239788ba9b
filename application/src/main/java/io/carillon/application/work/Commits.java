package io.carillon.application.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for the store's commits. */
public final class Commits {
    private Commits() {}

    /** What the store threw, such as that it is unavailable, is thrown as it is. */
    public static <T> T await(CompletableFuture<T> commit) {
        try {
            return commit.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
