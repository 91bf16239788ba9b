/** Scripts: what a simulator is, does and gets wrong, in one small file. */
package io.carillon.simulator.script;
