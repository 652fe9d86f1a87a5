// Words of a line: its settings, in the order of the form, and how it flows.
import { say } from '../../kernel/dom.js';
import { number } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';

export const MODES = ['OFF', 'AUTO', 'ALWAYS'];

/** Numbers of a line. `isLimit`: null takes it away. */
export const NUMBERS = [
  { name: 'maxActive', isLimit: true },
  { name: 'admitPerInterval', isLimit: true },
  { name: 'intervalMillis' },
  { name: 'activeTtlSeconds' },
  { name: 'showUpSeconds' },
  { name: 'silentAfterSeconds' },
  { name: 'capacity' },
  { name: 'challengeBits' },
];

const FLOWS = { RUNNING: 'good', PAUSED: 'warn', DRAINING: 'warn' };

export function sayFlow(badge, flow) {
  badge.className = `badge ${FLOWS[flow] ?? ''}`;
  say(badge, t(`line.flow.${flow}`));
}

/** A setting as it is said: a limit that is not there has a word, too. */
export const valueOf = (name, value) =>
  name === 'mode' ? t(`line.mode.${value}`)
    : value === null || value === undefined || value === '' ? t('line.nolimit')
      : number(value);
