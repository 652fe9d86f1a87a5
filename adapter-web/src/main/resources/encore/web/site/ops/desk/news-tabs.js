// The three ways news go: out, in, and from gateways.
import { learn, t } from '../../kernel/i18n.js';
import texts from '../../texts/desk.js';
import { tabs } from './pieces.js';

learn(texts);

const NAMES = ['booking-events', 'payment-events', 'wallet-events', 'coupon-commands', 'coupon-events', 'order-events'];

export const TOPICS = (any = t('desk.any')) => [['', any], ...NAMES.map((name) => [name, name])];

export const newsTabs = (here) => tabs(t('news.title'),
  [['#/news', t('news.out')], ['#/news/dead', t('dead.title')], ['#/news/hooks', t('hooks.title')]], here);
