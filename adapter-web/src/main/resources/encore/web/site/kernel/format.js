// Numbers, money and time as people of a language write them.
import { language, t } from './i18n.js';
import { clock } from './clock.js';

const LOCALE = { en: 'en-GB', ko: 'ko-KR' }[language];

/** Shows are where the halls are, whoever looks from wherever. */
const HALLS = 'Asia/Seoul';

const plain = new Intl.NumberFormat(LOCALE);

export const number = (n) => plain.format(n);

export const won = (amount) => t('amount.won', { amount: plain.format(amount) });

const TIME = { hour: 'numeric', minute: '2-digit' };
const zoned = (options) => new Intl.DateTimeFormat(LOCALE, { timeZone: HALLS, ...options });
const local = (options) => new Intl.DateTimeFormat(LOCALE, options);

const formats = {
  day: zoned({ weekday: 'short', day: 'numeric', month: 'long' }),
  time: zoned(TIME),
  here: local(TIME),
  year: zoned({ year: 'numeric' }),
  moment: local({ dateStyle: 'medium', timeStyle: 'short' }),
  exact: local({ dateStyle: 'short', timeStyle: 'medium' }),
  clock: local({ timeStyle: 'medium' }),
};

const at = (format) => (instant) => formats[format].format(new Date(instant));

/** Of a show and of its sale, in the time of its hall; said so where clocks show another one. */
export function showMoment(instant) {
  const time = at('time')(instant);
  const when = t('time.show', { day: showDay(instant), time });
  return time === at('here')(instant) ? when : t('time.hall', { when });
}

/** The year is said where it is another one. */
export function showDay(instant) {
  const [day, year, now] = [at('day')(instant), at('year')(instant), at('year')(clock.now())];
  return year === now ? day : t('time.dated', { day, year });
}

/** Of anything else, in the time of whoever reads it. */
export const moment = at('moment');
export const exactly = at('exact');
export const clockTime = at('clock');

/** 4:05, 1:00:00. */
export function countdown(seconds) {
  const whole = Math.max(0, Math.ceil(seconds));
  const two = (n) => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}

const STEPS = [['second', 60], ['minute', 60], ['hour', 24], ['day', 365]];

/** 4 minutes, 2 hours: the largest unit that says enough. */
export function span(seconds) {
  let left = Math.max(0, Math.round(seconds));
  for (const [unit, next] of STEPS) {
    if (left < next || unit === 'day') {
      return new Intl.NumberFormat(LOCALE, { style: 'unit', unit, unitDisplay: 'long' }).format(left);
    }
    left = Math.round(left / next);
  }
  return '';
}

/** "3 minutes ago", by the server's clock. */
export const ago = (instant) =>
  t('time.ago', { span: span((clock.now() - new Date(instant)) / 1000) });
