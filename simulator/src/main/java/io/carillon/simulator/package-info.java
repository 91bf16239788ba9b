/** The providers as deterministic servers on the loopback interface, with a fault script and a view of what they received. */
package io.carillon.simulator;
