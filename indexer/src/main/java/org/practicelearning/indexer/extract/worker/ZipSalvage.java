package org.practicelearning.indexer.extract.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks what is left of a zip whose directory is lost: each entry by the mark it begins with, as far as it goes. */
final class ZipSalvage {
    private static final int MARK = 0x04034b50;
    private static final int HEADER = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /** Rescuing more than this of a damaged file is not worth the memory. */
    private static final int MOST = 64 * 1024 * 1024;

    private ZipSalvage() {}

    /** Names and contents of all entries that can be unpacked at least in part. */
    static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        if (Files.size(file) > MOST) {
            return parts;
        }
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int left = MOST;
        for (int at = 0; at + HEADER < bytes.length && left > 0; at++) {
            if (bytes[at] == 'P' && data.getInt(at) == MARK) {
                int name = data.getShort(at + 26) & 0xffff;
                int start = at + HEADER + name + (data.getShort(at + 28) & 0xffff);
                if (start < bytes.length) {
                    byte[] content = content(bytes, data, at, start, left);
                    left -= content.length;
                    parts.put(new String(bytes, at + HEADER, name, StandardCharsets.UTF_8), content);
                }
            }
        }
        return parts;
    }

    private static byte[] content(byte[] bytes, ByteBuffer data, int at, int start, int most) {
        int method = data.getShort(at + 8);
        if (method == STORED) {
            int size = Math.max(0, Math.min(data.getInt(at + 18), bytes.length - start));
            return Arrays.copyOfRange(bytes, start, start + Math.min(size, most));
        }
        return method == DEFLATED ? inflated(bytes, start, most) : new byte[0];
    }

    private static byte[] inflated(byte[] bytes, int start, int most) {
        Inflater inflater = new Inflater(true);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 15];
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            int count = inflater.inflate(buffer);
            while (count > 0 && content.size() < most) {
                content.write(buffer, 0, count);
                count = inflater.inflate(buffer);
            }
        } catch (DataFormatException e) {
            // What came before the damage is kept.
            return content.toByteArray();
        } finally {
            inflater.end();
        }
        return content.toByteArray();
    }
}
