package io.carillon.ports.usecase.channel;

import io.carillon.domain.channel.Screening;

/** Asks the provider whether a text would be stopped for its words. */
public interface ScreenContent {
    PassThrough<Screening> screen(String channel, String text);
}
