package io.carillon.ports.provider;

import java.util.List;
import java.util.SortedMap;

/** Lists what an account could send through. */
public interface ChannelDirectory {
    Answer<List<Entry>> list();

    /**
     * @param name what the owner calls it; may be empty
     * @param route the keys of a channel's configuration that select it
     */
    record Entry(String name, SortedMap<String, String> route) {}
}
