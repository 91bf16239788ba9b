/** What every simulated provider shares: from the socket to the protocol and back, with the faults in between. */
package io.carillon.simulator.http;
