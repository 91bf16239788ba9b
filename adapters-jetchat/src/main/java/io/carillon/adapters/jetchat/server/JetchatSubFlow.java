package io.carillon.adapters.jetchat.server;

/** A sub flow (contract jetchat A6). */
public record JetchatSubFlow(String subFlowNs, String name) {}
