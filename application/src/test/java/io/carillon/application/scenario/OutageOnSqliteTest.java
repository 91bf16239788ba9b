package io.carillon.application.scenario;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class OutageOnSqliteTest extends OutageScenarios {
    OutageOnSqliteTest(@TempDir Path folder) {
        super(new SqliteFile(folder));
    }
}
