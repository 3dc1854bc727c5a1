/** The library as one file, and back. A backup holds the originals, their texts and the catalogue with a checksum of every part; indexes are left out, they are built again. */
@NullMarked
package org.practicelearning.web.backup;

import org.jspecify.annotations.NullMarked;
