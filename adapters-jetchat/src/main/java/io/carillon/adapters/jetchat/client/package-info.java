/** The client side of JetChat's API. Public only where the plugin, one package up, needs it. */
package io.carillon.adapters.jetchat.client;
