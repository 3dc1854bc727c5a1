package org.practicelearning.indexer.extract;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * JSON messages over a pair of streams. A message travels in pieces, each led by its length and the last followed by a
 * length of zero, so that neither side holds a long document twice; a message over {@value #LONGEST} bytes is refused.
 */
public final class WorkerChannel {
    /** Four bytes for each of the 50 million characters a file may give, and as much again for what surrounds them. */
    private static final long LONGEST = 400_000_000L;

    private static final int PIECE = 1 << 16;
    private static final ObjectMapper JSON = json();
    private static final ObjectWriter WRITER = JSON.writerFor(WorkerMessage.class);
    private static final ObjectReader READER = JSON.readerFor(WorkerMessage.class);

    private final DataInputStream in;
    private final DataOutputStream out;

    public WorkerChannel(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in, PIECE));
        this.out = new DataOutputStream(out);
    }

    private static ObjectMapper json() {
        StreamReadConstraints longTexts = StreamReadConstraints.builder()
                .maxStringLength((int) LONGEST)
                .maxDocumentLength(-1)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(longTexts).build())
                .addMixIn(ExtractionOutcome.class, NamedKind.class)
                .registerSubtypes(WorkerMessage.class.getPermittedSubclasses())
                .registerSubtypes(ExtractionOutcome.class.getPermittedSubclasses())
                .build();
    }

    /** Sends one message. */
    public void send(WorkerMessage message) throws IOException {
        Pieces pieces = new Pieces(out);
        WRITER.writeValue(pieces, message);
        pieces.end();
    }

    /** The next message; {@link EOFException} when the other side is gone. */
    public WorkerMessage receive() throws IOException {
        Joined joined = new Joined(in);
        WorkerMessage message = READER.readValue(joined);
        joined.skipRest();
        return message;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface NamedKind {}

    private static final class Pieces extends OutputStream {
        private final DataOutputStream out;
        private final byte[] piece = new byte[PIECE];
        private int filled;

        Pieces(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            if (filled == PIECE) {
                push();
            }
            piece[filled++] = (byte) b;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            int left = length;
            while (left > 0) {
                if (filled == PIECE) {
                    push();
                }
                int now = Math.min(left, PIECE - filled);
                System.arraycopy(bytes, from, piece, filled, now);
                filled += now;
                from += now;
                left -= now;
            }
        }

        private void push() throws IOException {
            if (filled > 0) {
                out.writeInt(filled);
                out.write(piece, 0, filled);
                filled = 0;
            }
        }

        void end() throws IOException {
            push();
            out.writeInt(0);
            out.flush();
        }
    }

    private static final class Joined extends InputStream {
        private final DataInputStream in;
        private int left;
        private long total;
        private boolean ended;

        Joined(DataInputStream in) {
            this.in = in;
        }

        private boolean more() throws IOException {
            if (!ended && left == 0) {
                left = in.readInt();
                total += left;
                if (left < 0 || left > PIECE || total > LONGEST) {
                    throw new IOException("message out of bounds");
                }
                ended = left == 0;
            }
            return !ended;
        }

        @Override
        public int read() throws IOException {
            if (!more()) {
                return -1;
            }
            left--;
            return in.readUnsignedByte();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (!more()) {
                return -1;
            }
            int now = in.read(bytes, offset, Math.min(length, left));
            if (now < 0) {
                throw new EOFException("the other side ended in mid-message");
            }
            left -= now;
            return now;
        }

        void skipRest() throws IOException {
            while (more()) {
                in.skipNBytes(left);
                left = 0;
            }
        }
    }
}
