package io.carillon.application.scenario;

class SubscriberInMemoryTest extends SubscriberScenarios {
    SubscriberInMemoryTest() {
        super(Storage.inMemory());
    }
}
