/**
 * What buyers are told: your seats are yours, your hold ended, your money is back. Written down
 * when the news comes in, sent later. Imports event, inbox and identity; start with {@link
 * encore.application.notification.Notice}.
 */
@NullMarked
package encore.application.notification;

import org.jspecify.annotations.NullMarked;
