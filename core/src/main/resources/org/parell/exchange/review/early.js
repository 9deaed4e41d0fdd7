// Runs before the page is shown, so that it is laid out once: as scripts want it, and light or dark as
// the reader chose. The name is that of THEME in store.js.

document.documentElement.classList.add('scripted');
try {
  const theme = localStorage.getItem('parell-theme');
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // a browser that keeps nothing follows the system
}
