/** Buying merchandise over HTTP; start with {@link encore.web.order.OrderController}. */
@NullMarked
package encore.web.order;

import org.jspecify.annotations.NullMarked;
