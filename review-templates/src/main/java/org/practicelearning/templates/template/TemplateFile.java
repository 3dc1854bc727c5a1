package org.practicelearning.templates.template;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.practicelearning.templates.file.Fields;
import org.practicelearning.templates.file.Reading;
import org.practicelearning.templates.file.YamlFile;
import org.practicelearning.templates.guidance.Source;

/** Reads a template out of its file and says everything that is wrong with it, line by line. */
public final class TemplateFile {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Map<String, Source> sources = new HashMap<>();

    private TemplateFile() {}

    /** Reads a file. */
    public static Reading<Template> read(String yaml) {
        return YamlFile.read(yaml, new TemplateFile()::template);
    }

    /** Reads a template that was found good when it was kept: a rule that came later shuts nobody out of their drafts. */
    public static Template readKept(String yaml) {
        return YamlFile.readKept(yaml, new TemplateFile()::template);
    }

    private Template template(Fields file) {
        file.parts("sources", this::source);
        Set<String> keys = new HashSet<>();
        Template template = new Template(
                key(file, "template"),
                file.number("version"),
                file.text("title"),
                file.text("purpose"),
                file.text("edition"),
                file.text("marking"),
                file.parts("sections", each -> section(each, keys)));
        if (template.version() < 1) {
            file.fault("version", "should be 1 or more");
        }
        if (template.sections().isEmpty()) {
            file.fault("sections", "should name at least one section");
        }
        file.nothingElse();
        return template;
    }

    private String source(Fields fields) {
        String key = key(fields, "key");
        Source source = Source.read(fields);
        if (sources.put(key, source) != null) {
            fields.fault("key", "another source has the key “" + key + "”");
        }
        return key;
    }

    private Section section(Fields fields, Set<String> keys) {
        Set<String> fieldKeys = new HashSet<>();
        Section section = new Section(
                unique(fields, keys),
                fields.text("title"),
                fields.text("prompt"),
                fields.text("goodLooksLike"),
                sourceOf(fields),
                fields.parts("fields", each -> field(each, fieldKeys, false)),
                fields.textIfAny("silentOnlyWith"));
        if (section.fields().isEmpty()) {
            fields.fault("fields", "should name at least one field");
        }
        checkSilence(fields, section);
        fields.nothingElse();
        return section;
    }

    private Source sourceOf(Fields fields) {
        String key = fields.text("source");
        Source source = sources.get(key);
        if (source == null) {
            if (!key.isEmpty()) {
                fields.fault("source", "there is no source “" + key + "” in the list “sources”");
            }
            return new Source("", "", "", true);
        }
        return source;
    }

    /** What a child's identity meant may be left out for a reason only, and the reason has to stand somewhere. */
    private static void checkSilence(Fields fields, Section section) {
        if (section.silentOnlyWith().isPresent()) {
            String reason = section.silentOnlyWith().get();
            if (section.field(reason).isEmpty()) {
                fields.fault("silentOnlyWith", "the section has no field “" + reason + "”");
            }
        } else if (section.fields().stream()
                .anyMatch(each ->
                        each.means().filter(means -> means == Meaning.EQUALITY).isPresent())) {
            fields.fault(
                    "silentOnlyWith",
                    "is missing: a section on race, identity and context names the field that says why it was left out");
        }
    }

    private Field field(Fields fields, Set<String> keys, boolean column) {
        Set<String> columnKeys = new HashSet<>();
        FieldType type = fields.one("type", FieldType.values(), FieldType::key);
        Field field = new Field(
                unique(fields, keys),
                fields.text("label"),
                type,
                fields.textIfAny("hint").orElse(""),
                fields.pairs("choices"),
                fields.parts("columns", each -> field(each, columnKeys, true)),
                fields.oneIfAny("required", ReviewState.values(), ReviewState::key),
                fields.oneIfAny("means", Meaning.values(), Meaning::key),
                fields.flag("identity"));
        checkShape(fields, field, column);
        fields.nothingElse();
        return field;
    }

    private static void checkShape(Fields fields, Field field, boolean column) {
        if (field.type().choosesFromAList() == field.choices().isEmpty()) {
            fields.fault(
                    "choices", field.choices().isEmpty() ? "are missing" : "belong to the types one and many only");
        }
        if ((field.type() == FieldType.TABLE) == field.columns().isEmpty()) {
            fields.fault("columns", field.columns().isEmpty() ? "are missing" : "belong to a table only");
        }
        if (column && field.type() == FieldType.TABLE) {
            fields.fault("type", "a table cannot stand in a table");
        }
        if (field.identity() && (column || field.type() == FieldType.TABLE)) {
            fields.fault("identity", "the key table holds single fields; give the person a field of their own");
        }
        if (field.type() != FieldType.DATE
                && field.means().filter(Meaning::isAMilestone).isPresent()) {
            fields.fault("means", "a clock runs from a date only; give the field the type date");
        }
        if (field.requiredAt()
                .filter(state -> state == ReviewState.DRAFT || state == ReviewState.WITHDRAWN)
                .isPresent()) {
            fields.fault("required", "nothing is required of a draft or of what is withdrawn");
        }
    }

    private static String unique(Fields fields, Set<String> keys) {
        String key = key(fields, "key");
        if (!key.isEmpty() && !keys.add(key)) {
            fields.fault("key", "“" + key + "” is there twice");
        }
        return key;
    }

    private static String key(Fields fields, String name) {
        String key = fields.text(name);
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            fields.fault(name, "“" + key + "” should consist of small letters, digits and single hyphens");
        }
        return key;
    }
}
