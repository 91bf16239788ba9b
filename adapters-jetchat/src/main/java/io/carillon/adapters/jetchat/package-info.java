/** JetChat's API as a provider: the plugin and its settings; what is inside is nobody's business. */
package io.carillon.adapters.jetchat;
