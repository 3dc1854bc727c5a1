/**
 * Signing in with an account of one's organisation by OpenID Connect: the authorisation code flow with PKCE, state and
 * nonce. The one part of the program that makes a connection to elsewhere, and only to the provider that the settings name.
 * What it finds out is an {@link org.practicelearning.web.people.Identity} and grants nothing. No token is kept.
 */
@NullMarked
package org.practicelearning.web.signon;

import org.jspecify.annotations.NullMarked;
