package org.practicelearning.indexer.extract;

/**
 * How much one file may hold. What is over a limit is refused or left out, and the outcome says so.
 *
 * @param fileBytes largest file taken; a scanned review of 300 pages is about 100 MB
 * @param characters most characters kept of one file: about 40 times the longest review
 * @param pictures most pages or pictures of one file that are read by OCR, so that one scan cannot hold a worker a day
 * @param attachments most attachments and embedded objects read in one file; the fullest e-mail seen has some dozens
 * @param depth how deep archives may stand in archives; people stop at two
 * @param archiveEntries most entries of an archive; a large case folder has some hundreds
 * @param unpackedBytes most bytes an archive may unpack to
 * @param ratio most bytes that one packed byte may unpack to; office documents stay under 50
 */
public record ExtractionLimits(
        long fileBytes,
        int characters,
        int pictures,
        int attachments,
        int depth,
        int archiveEntries,
        long unpackedBytes,
        int ratio) {

    private static final long MEGABYTE = 1024L * 1024;

    /** The limits the library is measured with. */
    public static ExtractionLimits defaults() {
        return new ExtractionLimits(200 * MEGABYTE, 50_000_000, 2_000, 200, 3, 1_000, 500 * MEGABYTE, 100);
    }

    public ExtractionLimits withFileBytes(long bytes) {
        return new ExtractionLimits(
                bytes, characters, pictures, attachments, depth, archiveEntries, unpackedBytes, ratio);
    }

    public ExtractionLimits withCharacters(int most) {
        return new ExtractionLimits(
                fileBytes, most, pictures, attachments, depth, archiveEntries, unpackedBytes, ratio);
    }
}
