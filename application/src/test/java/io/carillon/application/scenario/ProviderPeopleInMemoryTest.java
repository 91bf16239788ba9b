package io.carillon.application.scenario;

class ProviderPeopleInMemoryTest extends ProviderPeopleScenarios {
    ProviderPeopleInMemoryTest() {
        super(Storage.inMemory());
    }
}
