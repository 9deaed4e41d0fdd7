// What is kept in the browser: the work on this page, under the key of its alignment, and whether it
// is light or dark. Browsers may refuse to keep anything; then the page says so and goes on. Work is
// kept twice, for all tabs and days to come, and for this tab, whose own work comes first.

const WORK = 'parell-review-';
const THEME = 'parell-theme';

function kept(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a value, or forgets it when it is null; false when the browser will not. */
function keep(name, value) {
  try {
    if (value === null) {
      localStorage.removeItem(name);
    } else {
      localStorage.setItem(name, value);
    }
    return true;
  } catch {
    return false;
  }
}

/**
 * Keeps a value for this tab alone. Chromium at times shows a page that is loaded again what
 * localStorage held some time ago; what sessionStorage holds it never lost.
 */
function keepInTab(name, value) {
  try {
    sessionStorage.setItem(name, value);
  } catch {
    // then what is kept for all tabs has to do
  }
}

function keptInTab(name) {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

/** The rows that were kept for this alignment; null when there are none, or they do not fit it. */
function keptRows(book) {
  const name = WORK + book.data.key;
  // empty where this tab has begun anew, whatever the other store still shows
  const value = keptInTab(name) ?? kept(name);
  if (value === null || value === '') {
    return null;
  }
  try {
    return unpacked(book, JSON.parse(value));
  } catch {
    return null;
  }
}

/** Keeps the rows, unless they are as they were found; false when the browser will not. */
function keepRows(book, rows) {
  const name = WORK + book.data.key;
  const asFound =
    rows.length === book.beads.length && rows.every((row, i) => row === book.beads[i].row);
  const value = asFound ? null : JSON.stringify(packed(rows));
  keepInTab(name, value ?? '');
  return keep(name, value);
}
