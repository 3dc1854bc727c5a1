/**
 * How people at other machines reach the site: the address it listens at, the certificate it shows, the proxies it
 * believes. Nothing here is in use until a setting says so; without it the site is reached from its own machine only.
 */
@NullMarked
package org.practicelearning.web.reach;

import org.jspecify.annotations.NullMarked;
