package io.carillon.ports.usecase.subscriber;

import io.carillon.ports.usecase.Problem;
import io.carillon.ports.usecase.subscriber.ManageSubscribers.Draft;
import java.util.List;

/**
 * Takes in many people at once. A row whose phone number or one of whose addresses is known changes that person; so does one that has neither, but a known
 * e-mail address; any other makes one.
 * Repeating an import changes nothing: an interrupted one is simply repeated.
 */
public interface ImportSubscribers {

    /** At most 1,000 rows at a time. Rows with problems are left out. @param dryRun whether nothing is to be changed */
    Report importAll(List<Row> rows, boolean dryRun);

    /** @param number by which the caller knows it @param consent opted_in, opted_out or empty for no word */
    record Row(long number, Draft draft, String consent) {}

    record Report(int created, int updated, int unchanged, List<BadRow> refused) {}

    record BadRow(long number, List<Problem> problems) {}
}
