/** Scripted misbehaviour, the same for every simulated provider: what goes wrong, on which interface, how often. */
package io.carillon.simulator.fault;
