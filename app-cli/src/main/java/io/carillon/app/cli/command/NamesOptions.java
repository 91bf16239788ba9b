package io.carillon.app.cli.command;

/** A command whose request is made of its options. */
interface NamesOptions {

    /** What the user typed for the place in the request that a problem points at. */
    String optionOf(String pointer);
}
