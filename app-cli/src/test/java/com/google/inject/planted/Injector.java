package com.google.inject.planted;

/** Stands for a library, so that the library need not be on the class path. */
public final class Injector {}
