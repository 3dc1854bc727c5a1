package org.practicelearning.indexer.extract.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.tika.parser.Parser;
import org.practicelearning.indexer.extract.ExtractionOutcome.Unreadable;
import org.practicelearning.indexer.extract.UnreadableReason;
import org.practicelearning.indexer.extract.WorkerChannel;
import org.practicelearning.indexer.extract.WorkerMessage;

/** The loop of a worker: one question, one answer, until the other side is gone. */
final class Worker {
    /** As {@code -XX:+ExitOnOutOfMemoryError} ends, which only sees what the virtual machine itself throws. */
    private static final int EXIT_OUT_OF_MEMORY = 3;

    private final WorkerChannel channel;
    private final FileReading reading;
    private final PageDrawing drawing;

    private Worker(WorkerChannel channel, WorkerMessage.Begin begin, List<Parser> further) {
        this.channel = channel;
        Tesseract tesseract = new Tesseract(begin.settings(), this::busy);
        this.reading = new FileReading(begin.settings().limits(), tesseract, further);
        this.drawing = new PageDrawing(tesseract);
    }

    /**
     * Serves standard input.
     *
     * @param further parsers whose types are accepted besides the library's own
     */
    static void serve(List<Parser> further) {
        InputStream in = System.in;
        WorkerChannel channel = new WorkerChannel(in, new FileOutputStream(FileDescriptor.out));
        // Parsers print; what they print must not land between two messages.
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        BlockingQueue<WorkerMessage> questions = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().name("questions").start(() -> listen(channel, questions));
        try {
            if (questions.take() instanceof WorkerMessage.Begin begin) {
                new Worker(channel, begin, further).answerAll(questions);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(EXIT_OUT_OF_MEMORY);
        }
    }

    /** Ends the process at once when the library is gone, even in the middle of a file. */
    private static void listen(WorkerChannel channel, BlockingQueue<WorkerMessage> questions) {
        try {
            while (questions.add(channel.receive())) {
                Thread.yield();
            }
        } catch (IOException e) {
            System.exit(0);
        }
    }

    private void answerAll(BlockingQueue<WorkerMessage> questions) throws IOException, InterruptedException {
        channel.send(new WorkerMessage.Ready());
        while (true) {
            channel.send(answer(questions.take()));
            // A parser that interrupts its thread means itself, not the files to come.
            Thread.interrupted();
        }
    }

    private WorkerMessage answer(WorkerMessage question) {
        return switch (question) {
            case WorkerMessage.ReadFile ask -> read(ask);
            case WorkerMessage.ReadBare ask -> BareTika.read(Path.of(ask.path()));
            case WorkerMessage.Draw ask -> new WorkerMessage.Drawn(drawing.draw(ask));
            default -> throw new IllegalArgumentException("not a question");
        };
    }

    private WorkerMessage read(WorkerMessage.ReadFile ask) {
        try {
            return new WorkerMessage.Read(reading.read(Path.of(ask.path()), ask.fileName()));
        } catch (StackOverflowError e) {
            return new WorkerMessage.Read(new Unreadable(UnreadableReason.DAMAGED, "nested too deep"));
        }
    }

    private void busy(int page) {
        try {
            channel.send(new WorkerMessage.Busy(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
