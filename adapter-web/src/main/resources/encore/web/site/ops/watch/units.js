// Numbers of machines, said shortly.
import { number, span } from '../../kernel/format.js';
import { t } from '../../kernel/i18n.js';

const short = (n) => number(n >= 100 ? Math.round(n) : Number(n.toPrecision(2)));

const units = {
  count: short,
  yes: (n) => t(n > 0 ? 'unit.yes' : 'unit.no'),
  perSecond: (n) => t('unit.perSecond', { amount: short(n) }),
  millis: (n) => t('unit.millis', { amount: short(n * 1000) }),
  seconds: (n) => t('unit.seconds', { amount: short(n) }),
  mega: (n) => t('unit.mega', { amount: short(n / 2 ** 20) }),
  percent: (n) => t('unit.percent', { amount: short(n * 100) }),
  /** Seconds of each second. */
  perMille: (n) => t('unit.perMille', { amount: short(n * 1000) }),
};

export const inUnit = (unit, n) =>
  n === null || n === undefined || Number.isNaN(n) ? '–' : n === Infinity ? t('unit.unknown') : units[unit](n);

/** "more than 1% for 1 minute". */
export const condition = ({ limit, below, unit, hold }) =>
  (unit === 'yes'
    ? t('unit.yes')
    : t(below ? 'watch.rule.below' : 'watch.rule.above', { limit: inUnit(unit, below ?? limit) })) +
  (hold > 0 ? t('watch.rule.hold', { span: span(hold) }) : '');
