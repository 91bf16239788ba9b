package io.carillon.adapters.store;

import java.util.Arrays;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** Renders statements, once each; {@link Session} prepares, binds and runs them. */
final class Sql {
    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    /** Stands where a number, or a text, is bound later. */
    static final Long NUMBER = 0L;

    static final String TEXT = "";

    /** Builds statements against the generated tables. */
    static final DSLContext DIALECT = DSL.using(
            SQLDialect.SQLITE,
            new Settings().withRenderSchema(false).withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_QUOTED));

    private Sql() {}

    static String of(Query query) {
        return query.getSQL();
    }

    /** Inserts a whole row: one parameter per column, in the order of the table. */
    static String insert(Table<?> table) {
        return of(DIALECT.insertInto(table, table.fields()).values(placeholders(table)));
    }

    private static Object[] placeholders(Table<?> table) {
        return Arrays.stream(table.fields()).map(Sql::placeholder).toArray();
    }

    private static <T> Field<T> placeholder(Field<T> column) {
        return DSL.val(null, column);
    }
}
