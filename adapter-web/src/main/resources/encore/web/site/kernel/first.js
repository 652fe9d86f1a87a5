// Before the first paint: the language and the theme somebody chose, so that nothing flashes.
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
})();
