/** The routes: parse, call the use case, render. */
package io.carillon.app.http.route;
