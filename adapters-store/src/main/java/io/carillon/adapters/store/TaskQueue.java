package io.carillon.adapters.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What waits for the writer, in two lines: what somebody waits for, and the engine's own work. Bounded; safe for use by several threads. */
final class TaskQueue {
    private final int capacity;
    private final Deque<Writer.Task<?>> ofCallers = new ArrayDeque<>();
    private final Deque<Writer.Task<?>> ofEngine = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition some = lock.newCondition();
    private boolean writerWaits;
    /** Behind everything; null until it is known. */
    private Writer.Task<?> last;

    TaskQueue(int capacity) {
        this.capacity = capacity;
    }

    private int size() {
        return ofCallers.size() + ofEngine.size();
    }

    /** False when too much waits. */
    boolean offer(Writer.Task<?> task, boolean engine) {
        lock.lock();
        try {
            if (size() >= capacity) {
                return false;
            }
            (engine ? ofEngine : ofCallers).add(task);
            if (writerWaits) {
                some.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Puts the last task behind all others. */
    void end(Writer.Task<?> task) {
        lock.lock();
        try {
            last = task;
            some.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for something to do and moves it to {@code group}, in order within its line.
     *
     * @param most tasks at most
     * @param engine of these, how many of the engine's beside those that somebody waits for
     */
    void take(List<Writer.Task<?>> group, int most, int engine) throws InterruptedException {
        lock.lock();
        try {
            awaitSome();
            int share = ofCallers.isEmpty() ? most : engine;
            while (!ofEngine.isEmpty() && group.size() < share) {
                group.add(ofEngine.poll());
            }
            while (!ofCallers.isEmpty() && group.size() < most) {
                group.add(ofCallers.poll());
            }
            if (last != null && size() == 0) {
                group.add(last);
            }
        } finally {
            lock.unlock();
        }
    }

    private void awaitSome() throws InterruptedException {
        writerWaits = true;
        while (size() == 0 && last == null) {
            some.await();
        }
        writerWaits = false;
    }
}
