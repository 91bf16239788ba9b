package io.carillon.ports.usecase.channel;

import io.carillon.ports.provider.Answer;

/** What came of a question passed on to a provider. */
public sealed interface PassThrough<T> {

    /** The provider was asked, perhaps in vain. */
    record Asked<T>(Answer<T> answer) implements PassThrough<T> {}

    record NoSuchChannel<T>() implements PassThrough<T> {}

    /** The provider has no such page; it was not asked. */
    record NotSupported<T>(String provider) implements PassThrough<T> {}
}
