package io.carillon.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.spi.Message;
import io.carillon.adapters.store.SqliteStore;
import io.carillon.app.wiring.settings.Settings;
import io.carillon.application.Carillon;
import io.carillon.application.UseCases;
import io.carillon.ports.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** A running application, wired from its settings. Closing it ends the application and closes the store. */
public final class Assembly implements AutoCloseable {
    private final Injector injector;

    private Assembly(Injector injector) {
        this.injector = injector;
    }

    /** The modules of the application, for an injector of one's own. */
    public static List<Module> modules(Settings settings, StoreOpener opener) {
        return List.of(
                new SettingsModule(settings, Clock.systemUTC()),
                new StoreModule(opener),
                new CarillonModule(),
                new UseCasesModule());
    }

    /** As {@link #start(Settings, StoreOpener)}, with the store in an SQLite file. */
    public static Assembly start(Settings settings) {
        return start(settings, SqliteStore::open);
    }

    /**
     * Opens the store and the accounts and starts the engines.
     *
     * @throws RuntimeException what the store or the application threw, such as that the store is locked
     */
    public static Assembly start(Settings settings, StoreOpener opener) {
        try {
            Stream<Module> modules = Stream.concat(Stream.of(new Strict()), modules(settings, opener).stream());
            return new Assembly(Guice.createInjector(Stage.PRODUCTION, modules.toList()));
        } catch (CreationException e) {
            throw e.getErrorMessages().stream()
                    .map(Message::getCause)
                    .filter(RuntimeException.class::isInstance)
                    .map(RuntimeException.class::cast)
                    .findFirst()
                    .orElse(e);
        }
    }

    public UseCases useCases() {
        return injector.getInstance(UseCases.class);
    }

    public Store store() {
        return injector.getInstance(Store.class);
    }

    @Override
    public void close() {
        injector.getInstance(Carillon.class).close();
    }

    /** Guice, without what it forgives by default. */
    private static final class Strict extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireExactBindingAnnotations();
            binder().disableCircularProxies();
        }
    }
}
