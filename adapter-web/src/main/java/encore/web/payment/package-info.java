/** Paying over HTTP; start with {@link encore.web.payment.PaymentController}. */
@NullMarked
package encore.web.payment;

import org.jspecify.annotations.NullMarked;
