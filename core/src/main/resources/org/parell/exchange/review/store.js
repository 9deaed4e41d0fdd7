// What is kept in the browser: the work on this page, under the key of its alignment, and whether it
// is light or dark. Browsers may refuse to keep anything; then the page says so and goes on.

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

/** The rows that were kept for this alignment; null when there are none, or they do not fit it. */
function keptRows(book) {
  const value = kept(WORK + book.data.key);
  if (value === null) {
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
  const asFound =
    rows.length === book.beads.length && rows.every((row, i) => row === book.beads[i].row);
  return keep(WORK + book.data.key, asFound ? null : JSON.stringify(packed(rows)));
}
