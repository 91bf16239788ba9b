package io.carillon.application.scenario;

class FallbackInMemoryTest extends FallbackScenarios {
    FallbackInMemoryTest() {
        super(Storage.inMemory());
    }
}
