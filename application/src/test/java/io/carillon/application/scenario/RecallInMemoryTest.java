package io.carillon.application.scenario;

class RecallInMemoryTest extends RecallScenarios {
    RecallInMemoryTest() {
        super(Storage.inMemory());
    }
}
