package io.carillon.app.cli.command;

import io.carillon.app.cli.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes the pages of lists fit for a table. */
final class Rows {
    private Rows() {}

    /** The page with words in the place of a member that is an object. */
    static Json with(Json page, String member, Function<Json, String> words) {
        List<Json> rows = new ArrayList<>();
        for (Json item : page.get("data").items()) {
            Map<String, Object> row = new LinkedHashMap<>(item.members());
            row.put(member, words.apply(item.get(member)));
            rows.add(Json.of(row));
        }
        Map<String, Object> whole = new LinkedHashMap<>(page.members());
        whole.put("data", rows);
        return Json.of(whole);
    }
}
