package io.carillon.application.scenario;

class OutageInMemoryTest extends OutageScenarios {
    OutageInMemoryTest() {
        super(Storage.inMemory());
    }
}
