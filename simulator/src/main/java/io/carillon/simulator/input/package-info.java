/** Reading what people write: scripts and the bodies of admin routes, all mistakes at once. */
package io.carillon.simulator.input;
