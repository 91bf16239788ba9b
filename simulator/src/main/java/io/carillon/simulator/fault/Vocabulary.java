package io.carillon.simulator.fault;

import java.util.List;

/**
 * What rules may name at one provider.
 *
 * @param apis its interfaces
 * @param rowApis those of its interfaces that hand out reports or replies
 * @param chargedApis those of its interfaces that cost points
 * @param refusals the reasons for which it documents a refusal
 */
public record Vocabulary(List<String> apis, List<String> rowApis, List<String> chargedApis, List<String> refusals) {
    public Vocabulary {
        apis = List.copyOf(apis);
        rowApis = List.copyOf(rowApis);
        chargedApis = List.copyOf(chargedApis);
        refusals = List.copyOf(refusals);
    }
}
