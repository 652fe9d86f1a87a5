// The same seats as a table: for who would rather read than look.
import { freshId, h, say, set, show } from '../../kernel/dom.js';
import { t } from '../../kernel/i18n.js';
import { Part } from '../../kernel/part.js';
import { tableOf } from '../../parts/pages-of.js';
import { gradeOf, placeOf, priceOf } from './seat-words.js';

const PAGE = 100;

/** Fires `pick` with a seat's number, like the map. */
class SeatTable extends Part {
  #rows = new Map();
  #page = 0;

  set seating(seating) {
    this.data = seating;
    this.seats = seating.list;
  }

  start() {
    const id = freshId('free');
    const only = h('input', { type: 'checkbox', id, onChange: () => this.choose(only.checked) });
    const heads = ['pick', 'place', 'grade', 'price', 'state'].map((key) => t(`table.${key}`));
    const { outer, inner } = tableOf(t('map.name'), heads)();
    this.body = inner;
    this.where = h('p', { class: 'fine soft num', role: 'status' });
    this.foot = h('div', { class: 'row apart' });
    const choice = h('div', { class: 'check' }, only, h('label', { for: id }, t('table.free')));
    this.replaceChildren(choice, outer, this.foot);
    this.listen(this.data.changes, 'change', ({ detail }) => detail.forEach((no) => this.paint(no)));
    this.turn(0);
  }

  choose(onlyFree) {
    this.seats = onlyFree ? this.data.list.filter((seat) => this.data.isFree(seat.seatNo)) : this.data.list;
    this.turn(0);
  }

  turn(page) {
    this.#page = page;
    this.#rows.clear();
    const from = page * PAGE;
    const these = this.seats.slice(from, from + PAGE);
    show(this.body, these.map((seat) => this.row(seat)));
    const [first, to, all] = [these.length && from + 1, from + these.length, this.seats.length];
    say(this.where, t('table.where', { from: first, to, all }));
    const way = (key, to, isOpen) => h('button', { class: 'small', 'aria-disabled': isOpen ? null : 'true',
      onClick: () => isOpen && this.leaf(to, key) }, t(key));
    show(this.foot, this.where, this.seats.length > PAGE && h('div', { class: 'row' },
      way('table.back', page - 1, page > 0), way('table.on', page + 1, from + PAGE < this.seats.length)));
  }

  /** The button one pressed is made anew: focus goes to its successor. */
  leaf(page, key) {
    this.turn(page);
    [...this.foot.querySelectorAll('button')].find((button) => button.textContent === t(key))?.focus();
  }

  row(seat) {
    const state = h('td');
    const box = h('input', { type: 'checkbox', 'aria-label': t('table.pickOf', { place: placeOf(seat) }) });
    box.addEventListener('click', (event) => {
      // Whether it is checked is what the picks say, after the browser has undone its own click.
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('pick', { detail: seat.seatNo }));
      setTimeout(() => this.paint(seat.seatNo));
    });
    this.#rows.set(seat.seatNo, { state, box });
    const row = h('tr', null, h('td', null, box), h('th', { scope: 'row' }, placeOf(seat)),
      h('td', null, gradeOf(seat.grade)), h('td', null, priceOf(seat.price)), state);
    this.paint(seat.seatNo);
    return row;
  }

  paint(no) {
    const row = this.#rows.get(no);
    if (row) {
      const look = this.data.lookOf(no);
      say(row.state, t(`look.${look}`));
      set(row.state, 'data-look', look);
      row.box.checked = look === 'picked' || look === 'mine';
      set(row.box, 'aria-disabled', look === 'available' || look === 'picked' ? null : 'true');
    }
  }
}

customElements.define('encore-seat-table', SeatTable);
