// The heartbeat of the overview: one look at the metrics and one at the glance, every five seconds.
import { api } from '../../kernel/api.js';
import { clock } from '../../kernel/clock.js';
import { Problem } from '../../kernel/problem.js';
import { judge } from './alerts.js';
import { history } from './history.js';
import { pulse } from './pulse.js';
import { sampleOf } from './sample.js';

/** As often as docs/observability has Prometheus look. */
const EVERY = 5;

/** `heard(judged, sample)` after each look, `missed(since)` while nobody answers. */
export function watching({ heard, missed }, signal) {
  let since = null;
  const look = async () => {
    try {
      const [text, glance] = await Promise.all([metrics(signal), glanced(signal)]);
      history.add(sampleOf(text, glance, clock.now()));
      since = null;
      heard(judge(history), history.newest);
    } catch (problem) {
      if (signal.aborted) {
        return;
      }
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      since ??= clock.now();
      missed(since);
    }
  };
  pulse(EVERY, look, signal);
}

const metrics = (signal) => api.get('/actuator/prometheus', { signal, attempts: 1, anonymous: true });

/** It may be refused while the metrics still tell; then it says so itself. */
const glanced = (signal) =>
  api.get('/api/admin/glance', { signal, attempts: 1 }).catch((problem) => {
    if (problem instanceof Problem) {
      return null;
    }
    throw problem;
  });
