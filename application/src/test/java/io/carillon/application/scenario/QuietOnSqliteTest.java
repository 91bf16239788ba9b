package io.carillon.application.scenario;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class QuietOnSqliteTest extends QuietScenarios {
    QuietOnSqliteTest(@TempDir Path folder) {
        super(new SqliteFile(folder));
    }
}
