package io.carillon.application.scenario;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class BatchOnSqliteTest extends BatchScenarios {
    BatchOnSqliteTest(@TempDir Path folder) {
        super(new SqliteFile(folder));
    }
}
