package io.carillon.adapters.jetchat.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a list says about its pages, as the vendor's framework does (contract jetchat A3). */
record PageLinks(JetchatResult.Listed listed, String address) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    ObjectNode links() {
        int page = page();
        return NODES.objectNode()
                .put("first", link(1))
                .put("last", link(last()))
                .put("prev", page > 1 ? link(page - 1) : null)
                .put("next", page < last() ? link(page + 1) : null);
    }

    ObjectNode meta() {
        ObjectNode meta = NODES.objectNode().put("current_page", page());
        long from = listed.paging().offset() + 1;
        long to = Math.min(listed.total(), listed.paging().offset() + limit());
        if (from > to) {
            meta.putNull("from");
        } else {
            meta.put("from", from);
        }
        meta.put("last_page", last()).put("path", address).put("per_page", limit());
        if (from > to) {
            meta.putNull("to");
        } else {
            meta.put("to", to);
        }
        return meta.put("total", listed.total());
    }

    ObjectNode shortMeta() {
        return NODES.objectNode()
                .put("current_page", page())
                .put("per_page", limit())
                .put("total", listed.total());
    }

    private String link(long page) {
        return address + "?page=" + page;
    }

    private int page() {
        return listed.paging().page();
    }

    private int limit() {
        return listed.paging().limit();
    }

    private long last() {
        return Math.max(1, (listed.total() + limit() - 1) / limit());
    }
}
