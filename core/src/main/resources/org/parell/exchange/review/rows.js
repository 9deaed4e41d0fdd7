// The rows on the page. Those that were found stand in it from the start and are taken over; others
// are put together from the segments of these. Text goes in as text only, never as markup.
//
// Rows stand in groups, each a body of the table, so that the browser lays out only the groups that are
// on the screen. What a group off the screen measures is a guess, by the rows that are shown of it.

/** The segments on the page and their texts, by side, read from the rows as they were found. */
function readSegments(table, data) {
  const spans = { source: [], target: [] };
  for (const tr of table.querySelectorAll('tbody > tr')) {
    SIDES.forEach((side, i) => {
      spans[side].push(...(tr.cells[i + 1]?.querySelectorAll('.segment') ?? []));
    });
  }
  const texts = {};
  for (const side of SIDES) {
    // a page cannot hold control characters, so texts with some come with the data
    texts[side] = spans[side].map((span, i) => data[side].texts[i] ?? span.textContent);
  }
  return { spans, texts };
}

// in pixels: two lines of text a side
const GUESSED_HEIGHT = 72;

function createView(book, table, spans) {
  const groups = [...table.tBodies];
  const elements = new WeakMap();
  const rowsOfElements = new WeakMap();

  function know(row, tr) {
    elements.set(row, tr);
    rowsOfElements.set(tr, row);
    tr.setAttribute('role', 'row');
    tr.cells[0].setAttribute('role', 'rowheader');
    tr.cells[0].firstElementChild.tabIndex = -1;
    for (const i of [1, 2, 3]) {
      tr.cells[i].setAttribute('role', 'gridcell');
    }
    tr.cells[1].tabIndex = -1;
    tr.cells[2].tabIndex = -1;
  }

  /** Takes over the rows as they were found. */
  function adopt() {
    table.setAttribute('role', 'grid');
    if (book.beads.length === 0) {
      groups[0].replaceChildren();
    }
    let i = 0;
    for (const group of groups) {
      group.setAttribute('role', 'rowgroup');
      for (const tr of group.rows) {
        know(book.beads[i].row, tr);
        i++;
      }
      guess(group);
    }
  }

  /** Says how high a group is about, for as long as it is off the screen; without rows it goes. */
  function guess(group) {
    const count = [...group.rows].filter(tr => !tr.hidden).length;
    group.hidden = count === 0;
    group.style.containIntrinsicBlockSize = `${count * GUESSED_HEIGHT}px`;
  }

  /** The groups or rows of a list in the order of the page that lie between two heights. */
  function between(list, top, bottom) {
    const first = firstBelow(list, top);
    const last = firstBelow(list, bottom);
    return list.slice(first, last + 1);
  }

  function firstBelow(list, height) {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle].getBoundingClientRect().bottom > height) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  function build(row) {
    const tr = document.createElement('tr');
    const number = document.createElement('th');
    number.scope = 'row';
    number.className = 'number';
    number.append(document.createElement('a'));
    tr.append(number, cell(row, 'source'), cell(row, 'target'), confidenceCell(row));
    tr.className = classes(row, tr);
    know(row, tr);
    return tr;
  }

  function cell(row, side) {
    const td = document.createElement('td');
    if (row[side].length === 0) {
      const none = document.createElement('span');
      none.className = 'unseen';
      none.textContent = 'no counterpart';
      td.className = 'none';
      td.append(none);
      return td;
    }
    td.lang = book.data[side].language;
    td.dir = 'auto';
    for (const piece of row[side]) {
      const span = spans[side][piece.index].cloneNode(true);
      if (!isWhole(book, side, piece)) {
        span.textContent = pieceText(book, side, piece);
        span.classList.add('cut');
        span.classList.toggle('first', piece.start === 0 && span.classList.contains('first'));
      }
      td.append(span);
    }
    return td;
  }

  function confidenceCell(row) {
    const td = document.createElement('td');
    td.className = 'confidence';
    const percent = percentOf(book, row);
    td.append(
      part('percent', percent === null ? 'mended' : `${percent} %`),
      ' ',
      part('shape', shapeOf(row)),
    );
    if (row.mark !== '') {
      td.append(' ', part('mark', row.mark === 'accepted' ? '✓ right' : '? doubtful'));
    }
    return td;
  }

  function part(name, text) {
    const span = document.createElement('span');
    span.className = name;
    span.textContent = text;
    return span;
  }

  function classes(row, tr) {
    const percent = percentOf(book, row);
    const opens = (tr.cells[1].querySelector('.segment') ?? tr.cells[2].querySelector('.segment'))
      .classList.contains('first');
    return [
      isUnaligned(row) ? 'unaligned' : 'link',
      percent !== null && percent < 90 ? 'doubtful' : '',
      percent !== null && percent < 50 ? 'very-doubtful' : '',
      opens ? 'opens' : '',
      isEdited(row) ? 'edited' : '',
      row.mark === 'accepted' ? 'accepted' : '',
      row.mark === 'doubtful' ? 'questioned' : '',
    ].filter(name => name !== '').join(' ');
  }

  function element(row) {
    if (!elements.has(row)) {
      build(row);
    }
    return elements.get(row);
  }

  return {
    adopt,
    element,

    /** The row that an element lies in; undefined when it lies in none. */
    rowAt(node) {
      const tr = node instanceof Element ? node.closest('#rows > tbody > tr') : null;
      return tr === null ? undefined : rowsOfElements.get(tr);
    },

    cell(row, side) {
      return element(row).cells[side === 'source' ? 1 : 2];
    },

    /** The segments of one side of a row, one a piece. */
    segments(row, side) {
      return element(row).cells[side === 'source' ? 1 : 2].querySelectorAll('.segment');
    },

    /** Rows give way to others. */
    replace(rows, change) {
      const touched = new Set();
      for (const row of change.removed) {
        const tr = element(row);
        touched.add(tr.parentElement);
        tr.remove();
      }
      // the new rows follow the one above, in its group
      let before = change.at > 0 ? element(rows[change.at - 1]) : null;
      for (const row of change.added) {
        const tr = element(row);
        tr.hidden = false;
        if (before === null) {
          groups[0].prepend(tr);
        } else {
          before.after(tr);
        }
        touched.add(tr.parentElement);
        before = tr;
      }
      touched.forEach(guess);
    },

    /** Writes beside a row which one it is, counted from 1. */
    number(row, number) {
      const label = element(row).firstElementChild.firstElementChild;
      if (label.textContent !== String(number)) {
        label.textContent = number;
      }
    },

    isShown(row) {
      return !element(row).hidden;
    },

    /** Shows the rows that are wanted and hides all others. */
    showOnly(rows, wanted) {
      for (const row of rows) {
        element(row).hidden = !wanted(row);
      }
      groups.forEach(guess);
    },

    /** The shown rows that lie between two heights of the window, in order. */
    rowsBetween(top, bottom) {
      return between(groups.filter(group => !group.hidden), top, bottom)
        .flatMap(group => between([...group.rows].filter(tr => !tr.hidden), top, bottom))
        .map(tr => rowsOfElements.get(tr));
    },
  };
}
