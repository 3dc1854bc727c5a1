package org.practicelearning.templates.template;

import java.util.LinkedHashMap;
import java.util.Map;
import org.practicelearning.templates.guidance.Source;

/**
 * Writes a template as the file it would be read from, for one that was changed on a page. What {@link TemplateFile} reads
 * of it is the same template again.
 */
public final class TemplateYaml {
    private final StringBuilder yaml = new StringBuilder();
    private final Map<Source, String> sources = new LinkedHashMap<>();

    private TemplateYaml() {}

    /** The file of a template. */
    public static String of(Template template) {
        TemplateYaml file = new TemplateYaml();
        file.template(template);
        return file.yaml.toString();
    }

    private void template(Template template) {
        line("template: " + template.key());
        line("version: " + template.version());
        line("title: " + quoted(template.title()));
        line("purpose: " + quoted(template.purpose()));
        line("edition: " + quoted(template.edition()));
        line("marking: " + quoted(template.marking()));
        line("sources:");
        for (Section section : template.sections()) {
            if (!sources.containsKey(section.source())) {
                source(section.source(), "s" + (sources.size() + 1));
            }
        }
        line("sections:");
        template.sections().forEach(this::section);
    }

    private void source(Source source, String key) {
        sources.put(source, key);
        line("  - {key: " + key + ", guidance: " + quoted(source.guidance()) + pair("edition", source.edition())
                + pair("paragraph", source.paragraph()) + (source.check() ? ", check: true" : "") + "}");
    }

    private void section(Section section) {
        line("  - key: " + section.key());
        line("    title: " + quoted(section.title()));
        line("    prompt: " + quoted(section.prompt()));
        line("    goodLooksLike: " + quoted(section.goodLooksLike()));
        line("    source: " + sources.get(section.source()));
        section.silentOnlyWith().ifPresent(reason -> line("    silentOnlyWith: " + reason));
        line("    fields:");
        section.fields().forEach(field -> field(field, "      "));
    }

    private void field(Field field, String indent) {
        line(indent + "- key: " + field.key());
        String more = indent + "  ";
        line(more + "label: " + quoted(field.label()));
        line(more + "type: " + field.type().key());
        if (!field.hint().isEmpty()) {
            line(more + "hint: " + quoted(field.hint()));
        }
        field.requiredAt().ifPresent(state -> line(more + "required: " + state.key()));
        field.means().ifPresent(means -> line(more + "means: " + means.key()));
        if (field.identity()) {
            line(more + "identity: true");
        }
        if (!field.choices().isEmpty()) {
            line(more + "choices:");
            field.choices().forEach((key, label) -> line(more + "  " + quoted(key) + ": " + quoted(label)));
        }
        if (!field.columns().isEmpty()) {
            line(more + "columns:");
            field.columns().forEach(column -> field(column, more + "  "));
        }
    }

    private static String pair(String name, String text) {
        return text.isEmpty() ? "" : ", " + name + ": " + quoted(text);
    }

    /** Within quotation marks a text may hold anything. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(each -> {
            if (each == '"' || each == '\\') {
                quoted.append('\\').appendCodePoint(each);
            } else if (each == '\n') {
                quoted.append("\\n");
            } else if (each == '\t') {
                quoted.append("\\t");
            } else if (each >= ' ') {
                quoted.appendCodePoint(each);
            }
        });
        return quoted.append('"').toString();
    }

    private void line(String text) {
        yaml.append(text).append('\n');
    }
}
