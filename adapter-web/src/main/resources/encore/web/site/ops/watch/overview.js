// The page at two in the morning: is the house well, what is not, and where to go.
import { h } from '../../kernel/dom.js';
import { learn, t } from '../../kernel/i18n.js';
import texts from '../../texts/watch.js';
import { alarms } from './alarms.js';
import { lab } from './lab.js';
import { machine } from './machine.js';
import { modes } from './modes.js';
import { promises } from './promises.js';
import { sale } from './sale.js';
import { verdict } from './verdict.js';
import { watching } from './watching.js';

learn(texts);

export default async (params, signal) => {
  const [wellness, alerts, plots, locks] = [verdict(), alarms(), machine(), lab(signal)];
  const heard = (judged, sample) => {
    wellness.tell(judged, sample);
    alerts.tell(judged);
    plots.tell();
    locks.tell(sample);
  };
  watching({ heard, missed: wellness.missed }, signal);
  return {
    title: t('watch.title'),
    node: h('div', { class: 'stack loose watch' },
      h('h1', null, t('watch.title')),
      wellness.node, alerts.node, sale(signal), promises(signal), plots.node, modes(signal), locks.node),
  };
};
