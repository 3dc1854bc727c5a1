/** The relational database that holds people's work: opening it, migrating it, and making sure that what is said to be saved is on the disk. */
@NullMarked
package org.practicelearning.web.database;

import org.jspecify.annotations.NullMarked;
