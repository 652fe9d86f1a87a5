/**
 * What somebody was told, in his language. Start with {@link
 * encore.web.notification.OwnNotificationsController}.
 */
@NullMarked
package encore.web.notification;

import org.jspecify.annotations.NullMarked;
