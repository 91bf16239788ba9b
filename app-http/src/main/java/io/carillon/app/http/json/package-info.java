/**
 * The one place where requests are read from JSON and answers are written as JSON. Streaming in both directions, no trees;
 * each class owns one shape. Stateless and safe for use by several threads unless a class says otherwise.
 */
package io.carillon.app.http.json;
