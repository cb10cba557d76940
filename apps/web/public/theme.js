// The chosen theme, or the system's, on <html> before anything is painted; src/browser/theme.ts keeps it up to date.
(function () {
  let chosen = null;
  try {
    chosen = localStorage.getItem('planning-poker:theme');
  } catch {
    // Storage can be switched off: the system's theme it is.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
