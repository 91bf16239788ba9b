package io.carillon.application.scenario;

class IntakeInMemoryTest extends IntakeScenarios {
    IntakeInMemoryTest() {
        super(Storage.inMemory());
    }
}
