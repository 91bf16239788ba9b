/** The Afilnet web chat: accounts with channels, chats whose messages stay, statuses that move on with the clock. */
package io.carillon.simulator.afilnet;
