/** APIUSB as simulated: applications and tokens, members, private messages and what was received. */
package io.carillon.simulator.apiusb;
