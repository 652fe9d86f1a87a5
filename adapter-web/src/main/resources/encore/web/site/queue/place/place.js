// One's place in a line, from the door to the seats: hears how it stands and shows the state of it.
import { h, show } from '../../kernel/dom.js';
import { t } from '../../kernel/i18n.js';
import { announce } from '../../kernel/live.js';
import { Part } from '../../kernel/part.js';
import { onSession, session } from '../../kernel/session.js';
import { closeDialogs } from '../../parts/dialog.js';
import { doorView } from './door.js';
import { listen } from './listen.js';
import { forget, myNote, remember } from './notes.js';
import { overView } from './over.js';
import { forgetTrail } from './picture.js';
import { viewOf } from './views.js';
import { milestone, tabTitle } from './words.js';

const SOON_MILLIS = 1_200;

/** `concertId` and `name` are set before it comes to a page. */
class Place extends Part {
  #view = { kind: null };
  #room = h('div');
  #lost = h('p', { class: 'note warn', hidden: true }, t('queue.lost'));
  #listening = null;
  #hearing = new AbortController();
  #last = null;

  start() {
    show(this, h('div', { class: 'stack' }, this.#lost, this.#room));
    this.#view = { kind: null };
    let user = session.user?.userId;
    onSession(() => {
      if (session.user?.userId !== user) {
        user = session.user?.userId;
        this.begin();
      }
    }, this.life);
    this.life.addEventListener('abort', () => this.#hearing.abort());
    this.begin();
  }

  /** From what this browser remembers: who has no place is not asked for. */
  begin() {
    this.#quiet();
    this.#last = null;
    if (myNote(this.concertId) === null) {
      this.#put('door', () => doorView(this));
    } else {
      this.#hear();
      this.#listening.ask();
    }
  }

  joined(standing) {
    forgetTrail(this.concertId);
    forget(this.concertId);
    this.#hear();
    this.#heard(standing);
    this.#listening.ask();
  }

  left() {
    this.#quiet();
    forget(this.concertId);
    forgetTrail(this.concertId);
    this.#title(this.name);
    this.#put('left', () => doorView(this, { title: t('queue.over.LEFT'), why: t('queue.over.again') }));
    announce(t('queue.over.LEFT'));
  }

  askSoon() {
    setTimeout(() => this.#listening?.ask(), SOON_MILLIS);
  }

  #hear() {
    this.#quiet();
    this.#hearing = new AbortController();
    this.#listening = listen(this.concertId, {
      heard: (standing) => this.#heard(standing),
      over: (problem) => this.#over(problem),
      lost: (isLost) => this.#say(isLost),
    }, this.#hearing.signal);
  }

  #quiet() {
    this.#hearing.abort();
    this.#listening = null;
    this.#lost.hidden = true;
  }

  #say(isLost) {
    if (isLost && this.#lost.hidden) {
      announce(t('queue.lost'));
    }
    this.#lost.hidden = !isLost;
  }

  #heard(standing) {
    if (session.isSignedIn && standing.userId !== session.user.userId) {
      // A cookie of somebody else who used this browser.
      forget(this.concertId);
      this.begin();
      return;
    }
    if (standing.status === 'WAITING') {
      remember(standing);
    }
    const was = this.#last;
    this.#last = standing;
    this.#put(...viewOf(this, standing, was));
    this.#view.update(standing, myNote(this.concertId));
    this.#title(tabTitle(standing, this.name));
    const text = milestone(was?.aheadCount, standing.aheadCount, myNote(this.concertId)?.ahead);
    text && announce(text);
  }

  #title(text) {
    document.title = `${text} · Encore`;
  }

  #over(problem) {
    this.#quiet();
    this.#put(`over ${problem.code}`, () => overView(this, problem));
    this.#title(this.name);
    announce(this.#room.querySelector('h2').textContent);
  }

  /** The same state stays where it is and is only told the news. Focus that would be lost goes to the top. */
  #put(kind, make) {
    if (this.#view.kind === kind) {
      return;
    }
    closeDialogs();
    const hadFocus = this.#room.contains(document.activeElement);
    this.#view = { kind, ...make() };
    show(this.#room, this.#view.node);
    if (hadFocus) {
      this.#room.querySelector('h2').focus();
    }
  }
}

customElements.define('encore-place', Place);
