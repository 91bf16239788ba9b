package io.carillon.simulator.apiusb;

import io.carillon.adapters.apiusb.server.ApiusbMessage;
import io.carillon.adapters.apiusb.server.ApiusbMessageQuery;
import io.carillon.adapters.apiusb.server.ApiusbSent;
import io.carillon.adapters.apiusb.server.ApiusbSession;
import io.carillon.adapters.apiusb.server.ApiusbSubmission;
import io.carillon.simulator.fault.Drawn;
import io.carillon.simulator.fault.Rows;
import java.util.ArrayList;
import java.util.List;

/**
 * An admitted caller for one request, with what goes wrong with the lists it gets.
 *
 * @param app the key of its application; empty when it showed no token
 */
record ApiusbCaller(ApiusbPlatform platform, String app, Drawn drawn) implements ApiusbSession {
    @Override
    public boolean knows(String uuid) {
        return platform.members().knows(uuid);
    }

    @Override
    public List<ApiusbSent> send(ApiusbSubmission submission) {
        return platform.send(submission, app);
    }

    @Override
    public List<ApiusbMessage> messages(ApiusbMessageQuery query) {
        return changed(platform.box().page(query, platform.settings()));
    }

    @Override
    public List<ApiusbMessage> allMessages(long page, int perPage) {
        return changed(platform.box().page(page, perPage, platform.settings()));
    }

    /** Reading takes nothing away here; so what is lost has to be forgotten. */
    private List<ApiusbMessage> changed(List<ApiusbMessage> messages) {
        Rows<ApiusbMessage> rows = drawn.onRows(messages);
        List<ApiusbMessage> lost = new ArrayList<>(messages);
        lost.removeAll(rows.now());
        platform.box().forget(lost);
        platform.box().repeat(rows.again());
        return rows.now();
    }
}
