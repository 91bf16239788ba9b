package io.carillon.application.scenario;

class QuietInMemoryTest extends QuietScenarios {
    QuietInMemoryTest() {
        super(Storage.inMemory());
    }
}
