package org.practicelearning.corpus.office;

import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Deque;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.practicelearning.corpus.source.Header;
import org.practicelearning.corpus.source.Rich;
import org.practicelearning.corpus.source.Run;
import org.practicelearning.corpus.truth.Made;

/** Tracked changes and comments in the paragraphs of a draft: every third paragraph takes the next one. */
final class DocxChanges {
    private static final int EVERY = 3;
    private static final int INSERTED_WORDS = 4;
    private static final List<String> AUTHORS = List.of("Business unit", "Independent author", "Panel member 3");

    private final XWPFDocument document;
    private final DocxText text;
    private final Calendar when = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    private final Deque<String> deletions = new ArrayDeque<>();
    private final Deque<String> comments = new ArrayDeque<>();
    private final List<Made.Extra> extras = new ArrayList<>();
    private int paragraphs;
    private int ids = 100;

    DocxChanges(XWPFDocument document, Header header, DocxText text) {
        this.document = document;
        this.text = text;
        when.setTimeInMillis(header.published()
                .minusDays(9)
                .atTime(14, 5)
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli());
        Tracking.of(header.id()).ifPresent(each -> {
            deletions.addAll(each.deletions());
            comments.addAll(each.comments());
        });
    }

    List<Made.Extra> extras() {
        return List.copyOf(extras);
    }

    void add(XWPFParagraph paragraph, Rich words) {
        boolean turn = ++paragraphs % EVERY == 0;
        BigInteger comment = turn && !comments.isEmpty() ? comment(comments.remove()) : BigInteger.ZERO;
        boolean commented = comment.signum() > 0;
        if (commented) {
            paragraph.getCTP().addNewCommentRangeStart().setId(comment);
        }
        if (turn && !deletions.isEmpty() && endsPlainly(words.runs().getLast())) {
            changed(paragraph, words);
        } else {
            text.add(paragraph, words);
        }
        if (commented) {
            paragraph.getCTP().addNewCommentRangeEnd().setId(comment);
            paragraph.getCTP().addNewR().addNewCommentReference().setId(comment);
        }
    }

    private static boolean endsPlainly(Run run) {
        return run.sentinel().isEmpty()
                && run.identifier().isEmpty()
                && run.note().isEmpty()
                && run.text().split(" ").length > INSERTED_WORDS + 2;
    }

    private void changed(XWPFParagraph paragraph, Rich words) {
        List<Run> runs = words.runs();
        runs.subList(0, runs.size() - 1).forEach(run -> text.add(paragraph, run));
        String last = runs.getLast().text();
        int cut = last.length();
        for (int i = 0; i < INSERTED_WORDS; i++) {
            cut = last.lastIndexOf(' ', cut - 1);
        }
        text.add(paragraph, runs.getLast().withText(last.substring(0, cut + 1)));
        String struck = deletions.remove();
        CTRunTrackChange deletion = paragraph.getCTP().addNewDel();
        sign(deletion);
        var gone = deletion.addNewR().addNewDelText();
        gone.setStringValue(struck + " ");
        gone.setSpace(SpaceAttribute.Space.PRESERVE);
        CTRunTrackChange insertion = paragraph.getCTP().addNewIns();
        sign(insertion);
        insertion.addNewR().addNewT().setStringValue(last.substring(cut + 1));
        extras.add(new Made.Extra("deletion", struck));
        extras.add(new Made.Extra("insertion", last.substring(cut + 1)));
    }

    private void sign(CTRunTrackChange change) {
        change.setId(BigInteger.valueOf(++ids));
        change.setAuthor(AUTHORS.get(ids % AUTHORS.size()));
        change.setDate(when);
    }

    private BigInteger comment(String words) {
        var all = document.getDocComments() == null ? document.createComments() : document.getDocComments();
        BigInteger id = BigInteger.valueOf(++ids);
        XWPFComment comment = all.createComment(id);
        comment.setAuthor(AUTHORS.get(ids % AUTHORS.size()));
        comment.setInitials("PM");
        comment.setDate(when);
        comment.createParagraph().createRun().setText(words);
        extras.add(new Made.Extra("comment", words));
        return id;
    }
}
