package io.carillon.application.scenario;

class DispatchInMemoryTest extends DispatchScenarios {
    DispatchInMemoryTest() {
        super(Storage.inMemory());
    }
}
