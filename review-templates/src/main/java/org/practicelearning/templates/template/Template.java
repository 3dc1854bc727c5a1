package org.practicelearning.templates.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of document that people write.
 *
 * @param key stable name, for example {@code rapid-review}
 * @param version counted up with every change; a draft keeps the version it was begun with
 * @param title its name
 * @param purpose what it is for and who writes it
 * @param edition the edition of Working Together it was written against
 * @param marking printed on every page of the export
 * @param sections in their order
 */
public record Template(
        String key, int version, String title, String purpose, String edition, String marking, List<Section> sections) {
    public Template {
        sections = List.copyOf(sections);
    }

    /** A section by its key. */
    public Optional<Section> section(String sectionKey) {
        return sections.stream().filter(each -> each.key().equals(sectionKey)).findFirst();
    }

    /** A field by the keys of its section and itself. */
    public Optional<Field> field(String sectionKey, String fieldKey) {
        return section(sectionKey).flatMap(section -> section.field(fieldKey));
    }

    /** All fields with their sections. */
    public Stream<Place> places() {
        return sections.stream().flatMap(section -> section.fields().stream().map(field -> new Place(section, field)));
    }

    /** A field where it stands. */
    public record Place(Section section, Field field) {
        /** "equality.narrative". */
        public String path() {
            return section.key() + "." + field.key();
        }
    }
}
