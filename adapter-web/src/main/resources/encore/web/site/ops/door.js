// Who is not of the house is told so, and may sign in as somebody else.
import { h } from '../kernel/dom.js';
import { learn, t } from '../kernel/i18n.js';
import { session } from '../kernel/session.js';
import { signIn } from '../parts/sign-in.js';
import texts from '../texts/ops.js';

learn(texts);

/** The same routes, with the door before each. */
export const guarded = (routes) =>
  routes.map((entry) => ({
    ...entry,
    load: () => (session.isAdmin ? entry.load() : Promise.resolve({ default: door })),
  }));

async function door() {
  const enter = async () => {
    await session.signOut();
    await signIn();
  };
  return {
    title: t('ops.title'),
    node: h('section', { class: 'empty' },
      h('h1', null, t('ops.title')),
      h('p', null, t(session.isSignedIn ? 'ops.door.wrong' : 'ops.door.closed')),
      h('button', { class: 'primary', onClick: enter }, t('ops.door.enter'))),
  };
}
