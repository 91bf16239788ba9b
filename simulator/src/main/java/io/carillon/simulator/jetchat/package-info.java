/** JetChat: a bot with flow, subscribers and shop, chats whose messages stay, keys that can be revoked. */
package io.carillon.simulator.jetchat;
