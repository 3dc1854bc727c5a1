package org.practicelearning.corpus.office;

import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.practicelearning.corpus.Wording;
import org.practicelearning.corpus.source.Header;

/** What an Office file says of itself; its dates are those of the document, so that each run writes the same bytes. */
final class OfficeProperties {
    private OfficeProperties() {}

    static void declare(POIXMLProperties properties, Header header) {
        Date date = Date.from(header.published().atTime(9, 15).toInstant(ZoneOffset.UTC));
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(header.seed() % 3 == 0 ? "Report template 2019" : header.title());
        core.setCreator(header.publisher());
        core.setSubjectProperty(Wording.FICTIONAL);
        core.setDescription(Wording.FICTIONAL);
        core.setLastModifiedByUser("Business unit");
        core.setCreated(Optional.of(date));
        core.setModified(Optional.of(date));
        properties.getExtendedProperties().setApplication("Word processor");
    }
}
