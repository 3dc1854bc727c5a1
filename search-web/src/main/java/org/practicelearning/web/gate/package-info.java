/**
 * What every request passes first: who asks is found out once, and the door of the route, declared where the route is
 * added, says who may come in. A route without a door lets nobody in once there are accounts, and fails a test.
 */
@NullMarked
package org.practicelearning.web.gate;

import org.jspecify.annotations.NullMarked;
