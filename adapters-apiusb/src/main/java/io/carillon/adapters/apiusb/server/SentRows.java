package io.carillon.adapters.apiusb.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The result of a bulk send in the shape that is wanted: the document contradicts itself (contract apiusb §B8). */
record SentRows(List<ApiusbSent> rows) {
    Map<String, Object> in(ApiusbDialect.ReplyMode mode) {
        Map<String, Object> data = new LinkedHashMap<>();
        switch (mode) {
            case ITEM_LIST -> {
                data.put("item", list());
                firstId(data);
            }
            case ITEM_OBJECT -> data.put("item", rows.size() == 1 ? object(rows.get(0)) : list());
            case ITEM_MAP -> data.put("item", map(false));
            case ITEM_MAP_OBJECT -> data.put("item", map(true));
            case ID_ONLY -> firstId(data);
        }
        return data;
    }

    private void firstId(Map<String, Object> data) {
        rows.stream().limit(1).forEach(row -> data.put("id", Long.toString(row.id())));
    }

    private List<Object> list() {
        return rows.stream().<Object>map(SentRows::object).toList();
    }

    /** Without members it is PHP's empty array. */
    private Object map(boolean objects) {
        Map<String, Object> map = new LinkedHashMap<>();
        rows.forEach(row -> map.put(row.uuid(), objects ? object(row) : Long.toString(row.id())));
        return map.isEmpty() ? List.of() : map;
    }

    private static Map<String, Object> object(ApiusbSent row) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("other_uuid", row.uuid());
        object.put("chat_message_id", Long.toString(row.id()));
        return object;
    }
}
