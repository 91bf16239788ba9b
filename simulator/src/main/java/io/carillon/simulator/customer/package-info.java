/** The people at the other end, who answer as a script says; the same for every simulated provider. */
package io.carillon.simulator.customer;
