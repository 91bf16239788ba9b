package io.carillon.application.scenario;

class BatchInMemoryTest extends BatchScenarios {
    BatchInMemoryTest() {
        super(Storage.inMemory());
    }
}
