package org.practicelearning.web.backup;

import java.util.Map;
import java.util.TreeMap;

/**
 * The first entry of a backup: what is in it.
 *
 * @param format of the backup; a program refuses one it does not know
 * @param program version that made it
 * @param created ISO instant
 * @param documents how many it holds
 * @param parts SHA-256 of every part by its name in the archive
 */
record Manifest(int format, String program, String created, int documents, Map<String, String> parts) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    Manifest {
        parts = new TreeMap<>(parts);
    }
}
