// The chosen theme and contrast, or the system's, on <html> before anything is painted; src/browser/theme.ts keeps them up to date.
(function () {
  function chosen(what) {
    try {
      return localStorage.getItem('planning-poker:' + what);
    } catch {
      // Storage can be switched off: then it is as the system has it.
      return null;
    }
  }
  const theme = chosen('theme');
  const contrast = chosen('contrast');
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  const more = contrast === 'more' || (contrast !== 'standard' && matchMedia('(prefers-contrast: more)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  document.documentElement.dataset.contrast = more ? 'more' : 'standard';
})();
