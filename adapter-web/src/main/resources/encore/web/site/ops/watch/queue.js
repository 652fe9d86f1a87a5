// One line: how it goes, what may be done with it, how it is set, and who is inside.
import { h } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { learn, t } from '../../kernel/i18n.js';
import texts from '../../texts/watch.js';
import { flowPanel } from './line-flow.js';
import { livePanel } from './line-live.js';
import { passesPanel } from './line-passes.js';
import { settingsForm } from './line-settings.js';
import { look } from './pulse.js';
import { titleOf } from './titles.js';

learn(texts);

export default async ({ concertId }, signal) => {
  const [title, line] = await Promise.all([titleOf(concertId, signal), lineOf(concertId, signal)]);
  const head = h('div', { class: 'stack tight' },
    h('p', null, h('a', { class: 'back', href: '#/queues' }, t('line.back'))),
    h('h1', null, t('line.title', { title })));
  return {
    title: t('line.title', { title }),
    node: h('div', { class: 'stack loose watch' }, head,
      line ? panels(line, signal) : [
        h('p', { class: 'note' }, t('line.none')),
        settingsForm({ concertId, line: null, signal }).node,
      ]),
  };
};

/** Out of the list: a concert without a line is nothing to complain of, and a 404 would. */
async function lineOf(concertId, signal) {
  const { items } = await api.get('/api/admin/queues', { signal });
  return items.find((line) => line.concertId === concertId) ?? null;
}

function panels(line, signal) {
  const path = `/api/admin/queues/${line.concertId}`;
  const live = livePanel(line);
  const settings = settingsForm({ concertId: line.concertId, line, signal, changed: () => watch.now() });
  const passes = passesPanel(path, signal, () => watch.now());
  const flow = flowPanel(path, () => watch.now());
  const parts = [live, flow, settings, passes];
  const watch = look(2, async () => {
    const [now, stats] = await Promise.all(['', '/stats'].map((more) => api.get(path + more, { signal, attempts: 1 })));
    return { line: now, stats };
  }, (seen) => parts.forEach((part) => part.tell(seen)), signal);
  return [watch.note, live.node, flow.node, settings.node, passes.node];
}
