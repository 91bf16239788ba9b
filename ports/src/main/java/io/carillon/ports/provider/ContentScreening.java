package io.carillon.ports.provider;

import io.carillon.domain.channel.Screening;

/** Asks whether a text would be stopped for its words. */
public interface ContentScreening {
    Answer<Screening> screen(String text);
}
