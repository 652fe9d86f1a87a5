// How near one looks: buttons here, scrolling by the browser.
import { h } from '../../kernel/dom.js';
import { t } from '../../kernel/i18n.js';
import { PITCH } from './places.js';

/** Seats are at least as wide as a finger or a mouse needs, unless one wants to see the whole hall. */
const [COMFORT, NEAR, STEP] = [44, 80, 1.4];
const TOUCH = matchMedia('(pointer: coarse)').matches ? 28 : 18;

/** `{ tools, begin() }`: `begin` once the port is on the page and has a width. */
export function zoomOf(port, grid, plan, life) {
  let pitch = COMFORT;
  let isOwn = false;
  const across = () => (port.clientWidth / plan.width) * PITCH;
  const whole = () => Math.min(COMFORT, across(), (room() / plan.height) * PITCH);
  // As style/hall.css lets the port grow.
  const room = () => Math.max(384, innerHeight * 0.76) - 4;
  const apply = (wanted) => {
    const middle = [(port.scrollLeft + port.clientWidth / 2) / pitch, (port.scrollTop + port.clientHeight / 2) / pitch];
    pitch = Math.min(NEAR, wanted);
    // Not inherited (style/hall.css): ten thousand seats need not be asked what it means to them.
    [grid, ...grid.children].forEach((strip) => strip.style.setProperty('--u', `${pitch / PITCH}px`));
    // From afar words are written larger; they are all in the first strip.
    grid.firstElementChild.style.setProperty('--k', PITCH / pitch);
    port.scrollTo(middle[0] * pitch - port.clientWidth / 2, middle[1] * pitch - port.clientHeight / 2);
  };
  const fit = () => apply(Math.max(TOUCH, whole()));
  const button = (key, sign, wanted) =>
    h('button', { class: 'icon edge', 'aria-label': t(key), title: t(key), onClick: () => {
      isOwn = true;
      apply(wanted());
    } }, sign);
  const tools = h('div', { class: 'map-tools row', role: 'group', 'aria-label': t('map.zoom') },
    button('map.farther', '−', () => Math.max(Math.min(6, whole()), pitch / STEP)),
    button('map.nearer', '+', () => pitch * STEP),
    h('button', { class: 'small', onClick: () => {
      isOwn = true;
      apply(whole());
    } }, t('map.whole')));
  return {
    tools,
    begin() {
      // Measured before ten thousand seats are in it: they are laid out once.
      fit();
      port.append(grid);
      port.scrollTo((port.scrollWidth - port.clientWidth) / 2, 0);
      const watch = new ResizeObserver(() => isOwn || fit());
      watch.observe(port);
      life.addEventListener('abort', () => watch.disconnect());
    },
  };
}
