package org.practicelearning.indexer.extract.worker;

import java.util.List;
import org.apache.tika.parser.mock.MockParser;

/** A worker that also reads Tika's own files of faults: XML that tells the parser to hang, to exit, to run out of memory. */
public final class MockWorkerMain {
    private MockWorkerMain() {}

    public static void main(String[] arguments) {
        Worker.serve(List.of(new MockParser()));
    }
}
