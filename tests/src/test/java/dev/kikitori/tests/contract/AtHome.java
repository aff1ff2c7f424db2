package dev.kikitori.tests.contract;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A server of one's own for all tests of a class, with the job types of this package. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtHome {
    private Program.Running server;
    private Client client;

    @BeforeAll
    void serve(@TempDir Path home) throws Exception {
        Program.layJobs(home);
        server = Program.serve(home);
        client = new Client(server.address());
    }

    @AfterAll
    void close() throws InterruptedException {
        server.close();
    }

    Program.Running server() {
        return server;
    }

    Client client() {
        return client;
    }

    Client.Talk talk(String job, String lang) {
        return client.open(job, lang);
    }
}
