package io.carillon.application.scenario;

class ChatInMemoryTest extends ChatScenarios {
    ChatInMemoryTest() {
        super(Storage.inMemory());
    }
}
