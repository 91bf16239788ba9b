package io.carillon.application.scenario;

class BulkBesideReplyInMemoryTest extends BulkBesideReplyScenarios {
    BulkBesideReplyInMemoryTest() {
        super(Storage.inMemory());
    }
}
