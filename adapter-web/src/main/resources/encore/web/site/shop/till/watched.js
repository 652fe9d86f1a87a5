// A booking that is open in two tabs is the same in both: who changes it tells the others.

const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('encore.bookings') : null;

/** Looks again when another tab has changed it, and when somebody comes back to this one. */
export function watched(it) {
  const { signal } = it;
  const again = () => it.changed().catch(() => null);
  tabs?.addEventListener('message', ({ data }) => data === it.booking.bookingId && again(), { signal });
  document.addEventListener('visibilitychange', () => document.hidden || again(), { signal });
}

export const tellTabs = (it) => tabs?.postMessage(it.booking.bookingId);
