/** The apps' wiring: from a configuration file to running use cases. Guice is seen only in the app modules. */
package io.carillon.app.wiring;
