/** Where and how the programs log. */
package io.carillon.app.cli.log;
