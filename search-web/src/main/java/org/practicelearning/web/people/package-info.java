/**
 * The people who use the library: accounts, roles, passwords, sessions, one-time links and tokens. Of every secret only a
 * hash is kept. What a person may open is asked anew at each request, so that what is taken away is gone at the next click.
 */
@NullMarked
package org.practicelearning.web.people;

import org.jspecify.annotations.NullMarked;
