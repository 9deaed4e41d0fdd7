// The rows on the page. Those that were found stand in it from the start and are taken over; others
// are put together from the segments of these. Text goes in as text only, never as markup.

/** The segments on the page and their texts, by side, read from the rows as they were found. */
function readSegments(body, data) {
  const spans = { source: [], target: [] };
  for (const tr of body.rows) {
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

function createView(book, body, spans) {
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
    body.parentElement.setAttribute('role', 'grid');
    body.setAttribute('role', 'rowgroup');
    if (book.beads.length === 0) {
      body.replaceChildren();
    }
    [...body.rows].forEach((tr, i) => know(book.beads[i].row, tr));
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
    replace(change) {
      const fragment = document.createDocumentFragment();
      const gone = change.removed.map(element);
      const next = gone.length > 0
        ? gone[gone.length - 1].nextElementSibling
        : body.rows[change.at] ?? null;
      gone.forEach(tr => tr.remove());
      for (const row of change.added) {
        const tr = element(row);
        tr.hidden = false;
        fragment.append(tr);
      }
      body.insertBefore(fragment, next);
    },

    /** Counts the rows anew from a place on. */
    renumber(rows, from) {
      for (let i = from; i < rows.length; i++) {
        const label = element(rows[i]).cells[0].firstElementChild;
        const number = String(i + 1);
        if (label.textContent !== number) {
          label.textContent = number;
        }
      }
    },

    isShown(row) {
      return !element(row).hidden;
    },

    show(row, shown) {
      element(row).hidden = !shown;
    },
  };
}
