/** The client side of Afilnet's web chat API. Public only where the plugin, one package up, needs it. */
package io.carillon.adapters.afilnet.client;
