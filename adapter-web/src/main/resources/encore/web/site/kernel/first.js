// Before the first paint: the language and the theme somebody chose, so that nothing flashes. Then
// what the house has linked of the modules of this room, in this language: see Linker.
(() => {
  const root = document.documentElement;
  const read = (name) => {
    try {
      return localStorage.getItem(`encore.${name}`);
    } catch {
      return null;
    }
  };
  const wanted = read('language') ?? navigator.language;
  root.lang = wanted.startsWith('ko') ? 'ko' : 'en';
  const theme = read('theme');
  if (theme === 'light' || theme === 'dark') {
    root.dataset.theme = theme;
  }

  const own = document.currentScript;
  const addressOf = (script) => new URL(`../${script}.${root.lang}.js`, own.src).href;
  const room = addressOf(own.dataset.room);
  for (const address of [addressOf('base'), room]) {
    const ahead = document.createElement('link');
    ahead.rel = 'modulepreload';
    ahead.href = address;
    document.head.append(ahead);
  }
  // Not before there is a page to fill.
  document.addEventListener('DOMContentLoaded', () => import(room).catch(sayThatNothingCame));

  function sayThatNothingCame(failure) {
    console.error(failure);
    const note = document.createElement('p');
    note.className = 'note bad';
    note.setAttribute('role', 'alert');
    note.textContent =
      root.lang === 'ko'
        ? '페이지를 불러오지 못했어요. 새로고침해 주세요.'
        : 'The page could not be loaded. Load it again.';
    document.getElementById('main').append(note);
  }
})();
