/** Many recipients from a file: reading it, and remembering how far it was sent. */
package io.carillon.app.cli.bulk;
