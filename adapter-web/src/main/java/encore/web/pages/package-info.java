/**
 * What people see: the shop, the waiting room, operations. Imports {@code problem}; the files are
 * in {@code resources/encore/web/site}, start with {@code kernel/router.js} there.
 */
@NullMarked
package encore.web.pages;

import org.jspecify.annotations.NullMarked;
