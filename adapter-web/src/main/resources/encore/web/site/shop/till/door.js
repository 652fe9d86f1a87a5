// What is one's own is shown to nobody else: who is not signed in is invited to.
import { h } from '../../kernel/dom.js';
import { learn, t } from '../../kernel/i18n.js';
import { again } from '../../kernel/router.js';
import { onSession, session } from '../../kernel/session.js';
import { signIn } from '../../parts/sign-in.js';
import texts from '../../texts/till.js';

learn(texts);

/** A page that is made anew when somebody else is signed in, in whichever tab. */
export const ownPage = (title, purpose, page) => async (params, signal) => {
  const who = session.user?.userId;
  // A token that was renewed in another tab is the same person.
  onSession(() => session.user?.userId !== who && again(), signal);
  return who ? page(params, signal) : { title: t(title), node: invitation(t(title), t(purpose)) };
};

const invitation = (title, purpose) =>
  h('section', { class: 'empty' },
    h('h1', null, title),
    h('p', null, purpose),
    h('button', { class: 'primary', onClick: () => signIn(purpose) }, t('sign.in')));
