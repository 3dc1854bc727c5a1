package org.practicelearning.indexer.extract.worker;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.jspecify.annotations.Nullable;

/** What a PDF declares about itself. */
final class PdfProperties {
    private PdfProperties() {}

    static void read(PDDocument document, ContentCollector to) {
        PDDocumentInformation information = document.getDocumentInformation();
        to.property("title", information.getTitle());
        to.property("author", information.getAuthor());
        to.property("subject", information.getSubject());
        to.property("created", day(information.getCreationDate()));
        to.property("language", document.getDocumentCatalog().getLanguage());
    }

    private static @Nullable String day(@Nullable Calendar moment) {
        return moment == null
                ? null
                : LocalDate.ofInstant(moment.toInstant(), ZoneOffset.UTC).toString();
    }

    /** The declared labels of the pages, empty when the file declares none or they cannot be read. */
    static List<String> labels(PDDocument document, int pages) {
        try {
            PDPageLabels labels = document.getDocumentCatalog().getPageLabels();
            return labels == null || pages != document.getNumberOfPages()
                    ? List.of()
                    : List.of(labels.getLabelsByPageIndices());
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }
}
