/**
 * What the shop sells, over HTTP: for everybody, and for those who run it; start with {@link
 * encore.web.product.ProductController}.
 */
@NullMarked
package encore.web.product;

import org.jspecify.annotations.NullMarked;
