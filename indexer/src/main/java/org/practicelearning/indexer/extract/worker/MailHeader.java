package org.practicelearning.indexer.extract.worker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;

/** The lines above a mail, as a mail program shows them. */
final class MailHeader {
    private MailHeader() {}

    /** A paragraph for each; none when the mail says nothing about itself. */
    static List<Block> of(Metadata metadata) {
        List<Block> lines = new ArrayList<>();
        add(lines, "From: ", metadata.getValues(Message.MESSAGE_FROM));
        add(lines, "To: ", metadata.getValues(Message.MESSAGE_TO));
        add(lines, "Cc: ", metadata.getValues(Message.MESSAGE_CC));
        add(lines, "Date: ", minutes(metadata));
        add(lines, "Subject: ", values(metadata, TikaCoreProperties.TITLE));
        return lines;
    }

    /** The date alone, for mail whose other lines are already there. */
    static Block date(Metadata metadata) {
        String[] dates = minutes(metadata);
        return Block.of(BlockKind.PARAGRAPH, 0, dates.length == 0 ? "" : "Date: " + dates[0]);
    }

    private static String[] minutes(Metadata metadata) {
        return Arrays.stream(values(metadata, TikaCoreProperties.CREATED))
                .map(moment -> moment.replaceFirst("T(\\d\\d:\\d\\d).*", " $1"))
                .toArray(String[]::new);
    }

    private static String[] values(Metadata metadata, Property property) {
        return metadata.getValues(property);
    }

    private static void add(List<Block> lines, String label, String[] values) {
        if (values.length > 0) {
            lines.add(Block.of(BlockKind.PARAGRAPH, 0, label + Texts.oneLine(String.join(", ", values))));
        }
    }
}
