package io.carillon.app.cli.durability;

import io.carillon.app.cli.output.Terminal;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;

/** A trial: load, kills, settling, judgement. Once. */
public final class Durability implements AutoCloseable {
    private static final int KEY_BYTES = 24;
    private static final Duration STALL = Duration.ofMinutes(2);

    private final Trial trial;
    private final World world;
    private final Stage stage;
    private final ServedApp app;
    private final Terminal terminal;
    private final Book book = new Book();
    private final Backlog backlog = new Backlog();
    private final long beganAt = System.nanoTime();

    /** @throws io.carillon.simulator.input.InputException with every mistake in the trial's script of faults */
    public Durability(Trial trial, Launch launch, Terminal terminal) {
        this.trial = trial;
        this.terminal = terminal;
        this.world = new World(trial.seed(), trial.faults(), Channels.PEOPLE);
        this.stage = Stage.make(world);
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        this.app = new ServedApp(launch, stage.configuration(), HexFormat.of().formatHex(key));
    }

    /** The script of what goes wrong unless somebody brings one. */
    public static String mixedFaults() {
        return MixedFaults.SCRIPT;
    }

    /**
     * Runs it.
     *
     * @param keep whether the store and the log stay although every promise holds
     * @throws IllegalStateException when the application does not start or does not answer at all
     */
    public Verdict run(boolean keep) {
        boolean removable = false;
        try {
            app.start();
            backlog.fill(asking(), trial.backlog());
            Follower follower = new Follower(app);
            Thread reading = new Thread(follower, "follower");
            reading.setDaemon(true);
            reading.start();
            try {
                underLoad(follower);
            } finally {
                follower.stop();
            }
            join(reading);
            Verdict verdict = new Judgement(trial, world, asking(), book).of(app, backlog, follower, beganAt);
            removable = verdict.holds() && !keep;
            return removable ? verdict : verdict.keptIn(stage.folder());
        } catch (RuntimeException e) {
            throw new IllegalStateException(e.getMessage() + "; kept: " + stage.folder() + "\n" + app.lastWords(), e);
        } finally {
            app.close();
            if (removable) {
                stage.remove();
            }
        }
    }

    private void underLoad(Follower follower) {
        KillPlan plan = new KillPlan(trial.seed(), trial.kills(), trial.rate());
        Workload workload = new Workload(trial.seed(), plan.messages(), world.botPeople());
        try (Load load = new Load(trial, app, workload, book);
                Progress progress = new Progress(terminal)) {
            int done = 0;
            for (KillPlan.Kill kill : plan.kills()) {
                done++;
                await(kill, load, progress, done);
                kill(kill);
            }
            while (!load.isDone()) {
                progress.show(words(done) + ", the rest is asked for");
                Pauses.millis(100);
            }
            load.await(STALL);
            progress.show(words(done) + ", settling");
            new Settling(asking(), world, follower).await();
        }
    }

    private void await(KillPlan.Kill kill, Load load, Progress progress, int number) {
        long deadline = System.nanoTime() + STALL.toNanos();
        while (book.acknowledged() < kill.after() && !load.isDone()) {
            progress.show(words(number - 1));
            Pauses.millis(2);
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("requests are not answered any more");
            }
        }
    }

    private void kill(KillPlan.Kill kill) {
        if (kill.starting()) {
            app.kill();
            app.begin();
        }
        Pauses.millis(kill.moment().toMillis());
        app.kill();
        app.start();
    }

    private String words(int kills) {
        return "killed " + kills + " of " + trial.kills() + " times, " + book.acknowledged() + " messages acknowledged";
    }

    private Asking asking() {
        return new Asking(app.endpoint().orElseThrow(() -> new IllegalStateException("the application is gone")));
    }

    private static void join(Thread reading) {
        try {
            reading.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Pauses.Stopped();
        }
    }

    /** Ends everything that runs; the folder stays unless {@link #run} removed it. */
    @Override
    public void close() {
        app.close();
        world.close();
    }
}
