package io.carillon.application.intake;

import io.carillon.ports.provider.RawSource;
import io.carillon.ports.store.Intake;
import java.time.Duration;

/** A page of an account that hands something out: what, from where, where to, and how often it is asked. */
record IntakePage<T>(Intake.Kind kind, RawSource<T> source, Entering<T> entering, Duration interval) {}
