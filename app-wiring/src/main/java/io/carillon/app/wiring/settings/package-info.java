/**
 * The configuration file as types. Reading gives either {@link io.carillon.app.wiring.settings.Settings} or every problem of
 * the file at once; no problem ever repeats a value, because any value may be a secret.
 */
package io.carillon.app.wiring.settings;
