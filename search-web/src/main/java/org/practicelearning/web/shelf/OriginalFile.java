package org.practicelearning.web.shelf;

import java.nio.file.Path;

/**
 * The file of a version as it was added.
 *
 * @param path where it lies, to be read only
 * @param name as its owner called it; any text at all
 * @param mediaType as detected from its bytes
 * @param size in bytes
 */
public record OriginalFile(Path path, String name, String mediaType, long size) {}
