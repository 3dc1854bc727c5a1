package org.practicelearning.templates.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.practicelearning.templates.export.WordPackage.NotUsableException;

/** Looks how large a file becomes when it is unpacked, before anything is read into memory. */
final class Inflated {
    /** A report of three hundred pages has 10 MB of XML; what is beyond this is no report. */
    private static final long MOST_XML = 30_000_000;

    private static final long MOST_ALTOGETHER = 120_000_000;
    private static final int MOST_PARTS = 2_000;

    private Inflated() {}

    static void check(byte[] docx) throws IOException, NotUsableException {
        byte[] buffer = new byte[65_536];
        long altogether = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                long size = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    altogether += read;
                    boolean xml =
                            entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                    if (altogether > MOST_ALTOGETHER || (xml && size > MOST_XML)) {
                        throw new NotUsableException("The document is too large when it is unpacked.");
                    }
                }
                if (++parts > MOST_PARTS) {
                    throw new NotUsableException("The document consists of too many parts.");
                }
            }
        }
    }
}
