package io.carillon.application.scenario;

class ConversationInMemoryTest extends ConversationScenarios {
    ConversationInMemoryTest() {
        super(Storage.inMemory());
    }
}
