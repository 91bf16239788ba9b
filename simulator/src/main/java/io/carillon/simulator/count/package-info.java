/** Counting what was received, so that losses and duplicates show. */
package io.carillon.simulator.count;
