// The poster: looked at before it is put up. The house decodes and writes it anew; only pixels are kept.
import { freshId, h, say, show } from '../../kernel/dom.js';
import { api } from '../../kernel/api.js';
import { t } from '../../kernel/i18n.js';
import { confirmed } from '../../parts/dialog.js';
import { anew, deed } from './deed.js';

const KINDS = ['image/png', 'image/jpeg'];
const MOST = 5 * 1024 * 1024;

export function posterDesk(path, posterUrl) {
  const down = deed(t('poster.remove'), async () => {
    if (await confirmed(t('poster.remove'), t('poster.remove.sure'), t('poster.remove'), { isDangerous: true })) {
      await api.delete(`${path}/poster`);
      anew(t('poster.removed'));
    }
  });
  return [
    posterUrl
      ? h('img', { class: 'bill', src: posterUrl, alt: t('poster.now') })
      : h('p', { class: 'soft' }, t('poster.none')),
    drop(path),
    posterUrl && h('div', { class: 'row' }, down.button), down.node,
  ];
}

function drop(path) {
  let file = null;
  const id = freshId('poster');
  const wrong = h('p', { class: 'wrong', id: `${id}-wrong` });
  const preview = h('div');
  const up = deed(t('poster.put'), async () => {
    await api.put(`${path}/poster`, file, { patience: 120 });
    anew(t('poster.changed'));
  }, { kind: 'primary' });
  const choose = (chosen) => {
    say(wrong, faultOf(chosen));
    file = chosen && !wrong.textContent ? chosen : null;
    up.button.hidden = file === null;
    show(up.node);
    show(preview, file && picture(file));
  };
  up.button.hidden = true;
  const input = h('input', { id, type: 'file', accept: KINDS.join(','), 'aria-describedby': `${id}-hint ${id}-wrong`,
    onChange: () => choose(input.files[0]) });
  const zone = h('div', { class: 'drop', ...drags(() => zone, choose) },
    h('label', { for: id }, t('poster.choose')), input,
    h('p', { class: 'soft fine', id: `${id}-hint` }, t('poster.hint')), wrong, preview,
    h('div', { class: 'row' }, up.button), up.node);
  return zone;
}

const faultOf = (file) => {
  if (!file) {
    return '';
  }
  return !KINDS.includes(file.type) ? t('poster.kind') : file.size > MOST ? t('poster.large') : '';
};

function picture(file) {
  const url = URL.createObjectURL(file);
  return h('img', { src: url, alt: t('poster.preview', { name: file.name }), onLoad: () => URL.revokeObjectURL(url),
    onError: () => URL.revokeObjectURL(url) });
}

/** Without preventing it, the browser would leave the page for the picture. */
function drags(zone, choose) {
  const over = (isOver) => (event) => {
    event.preventDefault();
    zone().toggleAttribute('data-over', isOver);
  };
  return { onDragover: over(true), onDragleave: over(false), onDrop: (event) => {
    over(false)(event);
    choose(event.dataTransfer.files[0]);
  } };
}
