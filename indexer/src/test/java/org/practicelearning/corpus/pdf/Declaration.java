package org.practicelearning.corpus.pdf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.practicelearning.corpus.Wording;
import org.practicelearning.corpus.source.Header;

/** What a PDF says of itself. Dates and ids are those of the document, so that each run writes the same bytes. */
final class Declaration {
    private Declaration() {}

    static void declare(PDDocument document, Header header, Look look, PageNumbers numbers) {
        PDDocumentInformation information = new PDDocumentInformation();
        switch (look.declares()) {
            case "title" -> information.setTitle(header.title());
            case "word" -> information.setTitle("Microsoft Word - final v7.doc");
            default -> {}
        }
        information.setAuthor(header.publisher());
        information.setSubject(Wording.FICTIONAL);
        information.setKeywords("fictional sample");
        information.setCreator(look.declares().equals("word") ? "PScript5.dll Version 5.2.2" : "Word processor");
        information.setCreationDate(at(header.published()));
        information.setModificationDate(at(header.published()));
        document.setDocumentInformation(information);
        document.setDocumentId(header.seed());
        document.getDocumentCatalog().setLanguage(Locale.UK.toLanguageTag());
        if (look.pageLabels() && numbers.before() > 0) {
            labels(document, look, numbers);
        }
    }

    static Calendar at(LocalDate date) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(date.atTime(10, 30).toInstant(ZoneOffset.UTC).toEpochMilli());
        return calendar;
    }

    private static void labels(PDDocument document, Look look, PageNumbers numbers) {
        PDPageLabels labels = new PDPageLabels(document);
        PDPageLabelRange front = new PDPageLabelRange();
        front.setStyle(look.frontRoman() ? PDPageLabelRange.STYLE_ROMAN_LOWER : PDPageLabelRange.STYLE_DECIMAL);
        labels.setLabelItem(0, front);
        if (look.frontRoman()) {
            PDPageLabelRange body = new PDPageLabelRange();
            body.setStyle(PDPageLabelRange.STYLE_DECIMAL);
            labels.setLabelItem(numbers.before(), body);
        }
        document.getDocumentCatalog().setPageLabels(labels);
    }
}
