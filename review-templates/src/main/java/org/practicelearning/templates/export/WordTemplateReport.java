package org.practicelearning.templates.export;

import java.util.List;

/**
 * What was found in a partnership's Word template on upload.
 *
 * @param fields names of the fields found, each once, in the order of the document
 * @param faults what keeps the template from being used
 * @param usedStyles styles of the template that drafts are written in
 * @param missingStyles styles the template lacks; the house's own are used in their place
 * @param remarks what is left out or added when a draft is exported
 */
public record WordTemplateReport(
        List<String> fields,
        List<TemplateFault> faults,
        List<String> usedStyles,
        List<String> missingStyles,
        List<String> remarks) {
    public WordTemplateReport {
        fields = List.copyOf(fields);
        faults = List.copyOf(faults);
        usedStyles = List.copyOf(usedStyles);
        missingStyles = List.copyOf(missingStyles);
        remarks = List.copyOf(remarks);
    }

    /** Whether drafts can be exported with it. */
    public boolean usable() {
        return faults.isEmpty();
    }
}
