package org.practicelearning.indexer.extract.worker;

import java.util.StringJoiner;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;

/** The lines above a mail, as a mail program shows them. */
final class MailHeader {
    private MailHeader() {}

    /** One paragraph; blank when the mail says nothing about itself. */
    static Block of(Metadata metadata) {
        StringJoiner lines = new StringJoiner("\n");
        add(lines, "From: ", metadata.getValues(Message.MESSAGE_FROM));
        add(lines, "To: ", metadata.getValues(Message.MESSAGE_TO));
        add(lines, "Cc: ", metadata.getValues(Message.MESSAGE_CC));
        add(lines, "Date: ", values(metadata, TikaCoreProperties.CREATED));
        add(lines, "Subject: ", values(metadata, TikaCoreProperties.TITLE));
        return Block.of(BlockKind.PARAGRAPH, 0, lines.toString());
    }

    private static String[] values(Metadata metadata, Property property) {
        return metadata.getValues(property);
    }

    private static void add(StringJoiner lines, String label, String[] values) {
        if (values.length > 0) {
            lines.add(label + Texts.oneLine(String.join(", ", values)));
        }
    }
}
