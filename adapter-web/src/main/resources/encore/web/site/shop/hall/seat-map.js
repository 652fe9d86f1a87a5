// The seats of a hall as a drawing that is a grid to the keyboard and to the ear. A change touches
// its seats and nothing else; all seats share three listeners.
import { h, say, set, svg } from '../../kernel/dom.js';
import { t } from '../../kernel/i18n.js';
import { Part } from '../../kernel/part.js';
import { drawing, sceneOf } from './drawing.js';
import { gradeOf, nameOf, priceOf } from './seat-words.js';
import { placesIn } from './places.js';
import { stepOf } from './roving.js';
import { SHAPES } from './shapes.js';
import { zoomOf } from './zoom.js';

class SeatMap extends Part {
  #cells = new Map();
  #at = new Map();
  #current = null;

  /** Before it is put on the page. Fires `pick` with a seat's number. */
  set seating(seating) {
    this.data = seating;
    this.ranks = new Map(seating.grades.map(({ grade, rank }) => [grade, rank % 4]));
    this.plan = placesIn(seating.list);
  }

  start() {
    this.hint = h('p', { class: 'map-hint fine', 'aria-hidden': 'true' }, t(hintKey()));
    this.ring = svg('rect', { class: 'ring', x: -17, y: -17, width: 34, height: 34, rx: 9, 'aria-hidden': 'true' });
    this.grid = this.drawn();
    const port = h('div', { class: 'map-port' });
    const zoom = zoomOf(port, this.grid, this.plan, this.life);
    this.replaceChildren(zoom.tools, port, this.hint);
    zoom.begin();
    this.enter(this.data.list.find((seat) => this.data.isFree(seat.seatNo)) ?? this.data.list[0]);
    this.listen(this.data.changes, 'change', ({ detail }) => detail.forEach((no) => this.paint(no)));
    this.listen(this.grid, 'click', (event) => this.pick(noOf(event)));
    this.listen(this.grid, 'keydown', (event) => this.press(event));
    this.listen(this.grid, 'focusin', (event) => this.follow(noOf(event)));
    this.listen(this.grid, 'focusout', () => set(this.ring, 'data-on', false));
    this.listen(this.grid, 'pointerover', (event) => this.tellOf(noOf(event) ?? this.#current));
  }

  drawn() {
    const { rows, width, height } = this.plan;
    const grid = h('div', {
      role: 'grid', class: 'seats', 'aria-label': t('map.name'),
      'aria-multiselectable': 'true', 'aria-rowcount': rows.length,
    }, sceneOf(this.plan, (grade) => this.captionOf(grade)), rows.map((row, r) => this.row(row, r)));
    grid.style.setProperty('--w', width);
    grid.style.setProperty('--h', height);
    return grid;
  }

  captionOf(grade) {
    const { price } = this.data.grades.find((each) => each.grade === grade);
    return `${gradeOf(grade)} · ${priceOf(price)}`;
  }

  /** A drawing of its own: the browser paints a row anew, not ten thousand seats. */
  row({ cells, top, height }, r) {
    return drawing(this.plan.width, top, height, { role: 'row', 'aria-rowindex': r + 1 },
      cells.map(({ seat, x, y }, c) => {
        const cell = svg('path', {
          role: 'gridcell', tabindex: -1, 'data-no': seat.seatNo, 'aria-colindex': c + 1,
          transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
        });
        this.#cells.set(seat.seatNo, cell);
        this.#at.set(seat.seatNo, [r, c]);
        this.paint(seat.seatNo);
        return cell;
      }));
  }

  paint(no) {
    const [cell, seat, look] = [this.#cells.get(no), this.data.byNo.get(no), this.data.lookOf(no)];
    const isOpen = look === 'available' || look === 'picked';
    cell.setAttribute('d', SHAPES[look]);
    const lost = look !== 'available' && this.data.lost.has(no) ? ' lost' : '';
    cell.setAttribute('class', `seat ${look} g${this.ranks.get(seat.grade)}${lost}`);
    cell.setAttribute('aria-label', nameOf(seat, look));
    set(cell, 'aria-selected', look === 'picked' || look === 'mine' ? 'true' : isOpen ? 'false' : null);
    set(cell, 'aria-disabled', isOpen ? null : 'true');
    no === this.#current && this.hint.isConnected && this.tellOf(no);
  }

  pick(no) {
    if (no !== null) {
      this.enter(this.data.byNo.get(no));
      this.dispatchEvent(new CustomEvent('pick', { detail: no }));
    }
  }

  press(event) {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      this.pick(noOf(event));
      return;
    }
    const { rows } = this.plan;
    const step = stepOf(event, rows.map(({ cells }) => cells.length), this.#at.get(noOf(event)));
    if (step) {
      event.preventDefault();
      this.focusOn(rows[step[0]].cells[step[1]].seat.seatNo);
    }
  }

  focusOn(no) {
    this.enter(this.data.byNo.get(no));
    this.#cells.get(no).focus();
  }

  /** The one seat that Tab leads to. */
  enter({ seatNo }) {
    this.#cells.get(this.#current)?.setAttribute('tabindex', -1);
    this.#cells.get(seatNo).setAttribute('tabindex', 0);
    this.#current = seatNo;
  }

  follow(no) {
    const cell = this.#cells.get(no);
    set(this.ring, 'transform', cell.getAttribute('transform'));
    cell.parentNode.append(this.ring);
    set(this.ring, 'data-on', cell.matches(':focus-visible'));
    this.tellOf(no);
  }

  tellOf(no) {
    say(this.hint, nameOf(this.data.byNo.get(no), this.data.lookOf(no)));
  }
}

const hintKey = () => (matchMedia('(pointer: coarse)').matches ? 'map.hint.touch' : 'map.hint');

const noOf = (event) => {
  const no = event.target.closest?.('[data-no]')?.dataset.no;
  return no === undefined ? null : Number(no);
};

customElements.define('encore-seat-map', SeatMap);
