// A door, not a page: who signs in stays where he is.
import { freshId, h, show } from '../kernel/dom.js';
import { t } from '../kernel/i18n.js';
import { session } from '../kernel/session.js';
import { busyButton } from './busy-button.js';
import { openDialog } from './dialog.js';
import { problemNote } from './problem-note.js';

/** True once somebody is signed in; false when the door was closed again. */
export async function signIn(purpose) {
  if (session.isSignedIn) {
    return true;
  }
  await openDialog(t('sign.in'), (close) => door(purpose, close));
  return session.isSignedIn;
}

function door(purpose, close) {
  const body = h('div', { class: 'stack' });
  const enter = (isNew) => show(body, purpose && h('p', null, purpose), form(isNew, enter, close));
  enter(false);
  return body;
}

function form(isNew, enter, close) {
  const trouble = h('div');
  const fields = {
    name: field('name', 'text', 'name', isNew ? 1 : 0),
    email: field('email', 'email', 'username', 1),
    password: field('password', 'password', isNew ? 'new-password' : 'current-password', 1),
  };
  const submit = busyButton(t(isNew ? 'sign.up' : 'sign.in'), async () => {
    const [email, name] = ['email', 'name'].map((f) => fields[f].input.value.trim());
    const password = fields.password.input.value;
    try {
      await (isNew ? session.signUp(email, password, name) : session.signIn(email, password));
      close();
    } catch (problem) {
      show(trouble, problemNote(problem));
    }
  }, { submits: true });
  return h('form', { class: 'stack', onSubmit: submit.onSubmit },
    isNew && fields.name.label, fields.email.label, fields.password.label,
    isNew && h('p', { class: 'soft' }, t('sign.password.rule')),
    trouble, submit.button,
    h('button', { type: 'button', class: 'quiet', onClick: () => enter(!isNew) },
      t(isNew ? 'sign.have' : 'sign.new')));
}

function field(name, type, autocomplete, isRequired) {
  const id = freshId(name);
  const input = h('input', { id, type, name, autocomplete, required: isRequired === 1, maxlength: 128 });
  return { input, label: h('div', { class: 'field' }, h('label', { for: id }, t(`sign.${name}`)), input) };
}
