// The page at work: one list of rows, one cursor in it, and the commands that keys and buttons give.

function startReview() {
  const find = id => document.getElementById(id);
  const data = JSON.parse(find('data').textContent);
  const table = find('rows');
  const { spans, texts } = readSegments(table, data);
  const book = createBook(data, texts);
  const view = createView(book, table, spans);
  const words = createWords(book, view);
  const map = createMap(find('map'), colourOf, place => goTo(rows.indexOf(shownRows()[place])));

  let rows = foundRows(book);
  let history = createHistory();
  let cursor = { k: 0, side: 'source', p: 0 };
  let filter = 'all';
  let query = '';
  // rows that were mended while a filter is on stay, so that nothing vanishes under the hand
  let touched = new WeakSet();
  let crossing = new Set();
  // a side of a row that waits for another row to be linked with
  let linking = null;
  let canKeep = true;
  let shown = null;

  // ---- what is seen

  function say(text) {
    find('status').textContent = text;
  }

  function colourOf(row) {
    if (row.mark === 'accepted') {
      return '--accepted';
    }
    const percent = percentOf(book, row);
    if (row.mark === 'doubtful' || (percent !== null && percent < 50)) {
      return '--very-doubtful';
    }
    if (percent !== null && percent < 90) {
      return '--doubtful';
    }
    return isUnaligned(row) ? '--unaligned' : isEdited(row) ? '--accent' : null;
  }

  function shownRows() {
    shown ??= rows.filter(view.isShown);
    return shown;
  }

  const FILTERS = {
    all: () => true,
    doubtful: row => isDoubtful(book, row),
    unaligned: isUnaligned,
    shapes: row => shapeOf(row) !== '1-1',
    edited: isEdited,
  };

  function matches(row) {
    return FILTERS[filter](row) && (query === '' || SIDES.some(side =>
      row[side].some(piece => foldedText(pieceText(book, side, piece)).includes(query))));
  }

  function applyFilter() {
    touched = new WeakSet();
    view.showOnly(rows, matches);
    shown = null;
    const count = shownRows().length;
    find('nothing').hidden = count > 0;
    if (count > 0 && !view.isShown(rows[cursor.k])) {
      goTo(nextShown(cursor.k, 1) ?? nextShown(cursor.k, -1), { focus: false });
    }
    say(`${count} of ${rows.length} rows shown.`);
    refresh();
  }

  /** All that follows from the rows and is no row itself. */
  function refresh() {
    for (const input of find('filters').querySelectorAll('input')) {
      const count = rows.filter(FILTERS[input.value]).length;
      input.nextElementSibling.querySelector('b').textContent = count;
    }
    for (const row of crossing) {
      view.element(row).classList.remove('crossing');
    }
    crossing = crossingRows(rows);
    for (const row of crossing) {
      view.element(row).classList.add('crossing');
    }
    button('undo').disabled = history.done.length === 0;
    button('redo').disabled = history.undone.length === 0;
    button('link').setAttribute('aria-pressed', String(linking !== null));
    draw();
  }

  function button(command) {
    return document.querySelector(`button[data-command=${command}]`);
  }

  let drawing = 0;
  let mapping;

  function draw() {
    cancelAnimationFrame(drawing);
    clearTimeout(mapping);
    drawing = requestAnimationFrame(() => {
      const top = find('tools').getBoundingClientRect().bottom;
      const bottom = find('bar').getBoundingClientRect().top;
      const seen = view.rowsBetween(top, bottom);
      // only what is seen: to number thousands of rows at each change takes too long
      number(new Set(seen));
      words.showFound(seen, query);
      // the map of all rows can wait until what is looked at is there
      mapping = setTimeout(() => {
        const all = shownRows();
        const first = all.indexOf(seen[0]);
        map.draw(all, first, first + seen.length);
      });
    });
  }

  function number(wanted) {
    rows.forEach((row, i) => wanted.has(row) && view.number(row, i + 1));
  }

  let explained;

  /** Shows what speaks for a row. */
  function explain(row) {
    if (row === explained) {
      return;
    }
    explained = row;
    const pairs = words.showPairs(row);
    const parts = evidenceParts(book, pairs);
    if (parts.length === 0 && row !== undefined) {
      parts.push(!data.explained
        ? 'Words are not explained here; parell review does it.'
        : isUnaligned(row) ? 'Without counterpart.' : 'No pair of words speaks for this row.');
    }
    find('evidence').replaceChildren(...parts);
  }

  // ---- where one is

  /** The next row that is shown, in a direction; null when there is none. */
  function nextShown(k, step, wanted = () => true) {
    for (let i = k + step; i >= 0 && i < rows.length; i += step) {
      if (view.isShown(rows[i]) && wanted(rows[i])) {
        return i;
      }
    }
    return null;
  }

  // the one cell that the key Tab stops at
  let stop = document.createElement('td');

  /** Goes to a row; what is left out stays as it is. */
  function goTo(k, { side = cursor.side, p = 0, focus = true } = {}) {
    const before = rows[cursor.k];
    if (before !== undefined) {
      leave(before);
    }
    if (rows.length === 0 || k === null || k < 0) {
      return;
    }
    const place = Math.min(k, rows.length - 1);
    const row = rows[place];
    cursor = { k: place, side, p: Math.max(0, Math.min(p, row[side].length - 1)) };
    const cell = view.cell(row, side);
    const tr = view.element(row);
    tr.classList.add('current');
    tr.setAttribute('aria-current', 'true');
    cell.classList.add('chosen');
    view.number(row, place + 1);
    cell.setAttribute('aria-description', describe(row));
    view.segments(row, side)[cursor.p]?.classList.add('chosen');
    explain(row);
    if (focus) {
      cell.focus({ preventScroll: true });
      reveal(tr);
    }
    if (stop !== cell) {
      // behind the focus: a browser looks at the whole page when a cell with the focus loses its stop
      cell.tabIndex = 0;
      stop.tabIndex = -1;
      stop = cell;
    }
  }

  function leave(row) {
    const tr = view.element(row);
    tr.classList.remove('current');
    tr.removeAttribute('aria-current');
    for (const node of tr.querySelectorAll('.chosen')) {
      node.classList.remove('chosen');
    }
  }

  /** Scrolls to a row; twice when it is far, since rows far away have only a guessed height. */
  function reveal(tr) {
    const box = tr.getBoundingClientRect();
    const isFar = box.bottom < -innerHeight || box.top > 2 * innerHeight;
    tr.scrollIntoView({ block: isFar ? 'center' : 'nearest' });
    if (isFar) {
      requestAnimationFrame(() => tr.scrollIntoView({ block: 'center' }));
    }
  }

  function describe(row) {
    const percent = percentOf(book, row);
    return [
      percent === null ? 'mended' : `${percent} %`,
      shapeOf(row),
      isUnaligned(row) ? 'unaligned' : '',
      row.mark === 'accepted' ? 'right' : row.mark,
      crossing.has(row) ? 'crosses another row' : '',
    ].filter(part => part !== '').join(', ');
  }

  // ---- what changes

  function install(change) {
    // the cursor's classes would stay on a row that leaves
    leave(rows[cursor.k]);
    rows = applied(rows, change);
    change.added.forEach(row => touched.add(row));
    view.replace(rows, change);
    shown = null;
    explained = undefined;
    if (linking !== null && !rows.includes(linking.row)) {
      linking = null;
    }
  }

  /** Does a change, unless it is refused, then goes to where it left off. */
  function perform(change, behind, said) {
    if (change.refused !== undefined) {
      say(change.refused);
      return false;
    }
    const before = cursor;
    install(change);
    goTo(behind.k, behind);
    history = remember(history, { change, before, behind: cursor });
    say(said);
    refresh();
    keepSoon();
    return true;
  }

  function step({ history: after, step: taken }, change, place, said, nothing) {
    if (taken === undefined) {
      say(nothing);
      return;
    }
    install(change(taken));
    history = after;
    goTo(place(taken).k, place(taken));
    say(said);
    refresh();
    keepSoon();
  }

  let keeping;

  function keepSoon() {
    clearTimeout(keeping);
    keeping = setTimeout(keepNow, 200);
  }

  function keepNow() {
    clearTimeout(keeping);
    keeping = undefined;
    canKeep = keepRows(book, rows);
    if (!canKeep) {
      say('This browser keeps nothing for this page: save your work before you close it.');
    }
  }

  // where a cut goes, while the dialog for it is open
  let cut = null;

  function openCutting() {
    const { k, side, p } = cursor;
    const piece = rows[k][side][p];
    const places = piece === undefined ? [] : placesToCut(book, side, piece);
    if (places.length === 0) {
      say('There is no place to split here.');
      return;
    }
    cut = { k, side, p, places, chosen: Math.floor((places.length - 1) / 2) };
    const text = book.texts[side][piece.index];
    const ends = [...places.slice(1), piece.end];
    const before = document.createElement('span');
    before.textContent = text.slice(piece.start, places[0]);
    const options = places.map((start, i) => {
      const option = document.createElement('span');
      option.setAttribute('role', 'option');
      option.id = 'word-' + i;
      option.textContent = text.slice(start, ends[i]);
      option.addEventListener('click', () => finishCutting(i));
      return option;
    });
    find('words').lang = data[side].language;
    find('words').replaceChildren(before, ...options);
    chooseWord(cut.chosen);
    find('cutting').showModal();
    find('words').focus();
  }

  function chooseWord(i) {
    cut.chosen = Math.max(0, Math.min(cut.places.length - 1, i));
    [...find('words').querySelectorAll('[role=option]')].forEach((option, j) =>
      option.setAttribute('aria-selected', String(j === cut.chosen)));
    find('words').setAttribute('aria-activedescendant', 'word-' + cut.chosen);
    find('word-' + cut.chosen).scrollIntoView({ block: 'nearest' });
  }

  function finishCutting(i) {
    find('cutting').close();
    const { k, side, p, places } = cut;
    perform(
      splitInside(book, rows, k, side, p, places[i]),
      { k: k + 1, side, p: 0 },
      `Row ${k + 1} split inside a segment; such rows cannot be pinned.`);
  }

  function splitHere() {
    const { k, side, p } = cursor;
    const other = otherSide(side);
    const [own, others] = [rows[k][side].length, rows[k][other].length];
    const said = `Row ${k + 1} split.`;
    if (own > 1) {
      perform(splitBefore(book, rows, k, side, Math.max(1, p)), { k: k + 1, side, p: 0 }, said);
    } else if (others === 2) {
      perform(splitBefore(book, rows, k, other, 1), { k, side, p: 0 }, said);
    } else if (others > 2) {
      say('Choose the segment to split before, on the other side.');
    } else {
      openCutting();
    }
  }

  function judge(mark, said, goOn) {
    const { k, side, p } = cursor;
    if (rows[k].mark === mark && !goOn) {
      say(`Row ${k + 1} is ${said} already.`);
      return;
    }
    const next = goOn ? nextShown(k, 1) ?? k : k;
    perform(
      markRow(book, rows, k, mark),
      next === k ? { k, side, p } : { k: next, side, p: 0 },
      `Row ${k + 1}: ${said}.`);
  }

  function linkHere() {
    const { k, side } = cursor;
    if (linking === null) {
      if (rows[k][side].length === 0) {
        say('There is nothing here to link; go to the side with the text.');
        return;
      }
      linking = { row: rows[k], side };
      view.element(rows[k]).classList.add('linking');
      say(`Row ${k + 1}, ${side}: go to the row to link it with and press Space. Esc gives up.`);
      refresh();
      return;
    }
    const { row, side: linkedSide } = linking;
    const from = rows.indexOf(row);
    giveUpLinking();
    const behind = { k: from < k && rows[from][otherSide(linkedSide)].length === 0 ? k - 1 : k, side };
    perform(link(book, rows, from, linkedSide, k), behind, `Row ${from + 1} linked with ${k + 1}.`);
  }

  function giveUpLinking() {
    if (linking !== null) {
      view.element(linking.row).classList.remove('linking');
      linking = null;
      refresh();
    }
  }

  function showFilter(name) {
    filter = name;
    find('filters').querySelector(`[value=${name}]`).checked = true;
    applyFilter();
  }

  function goDoubtful(direction) {
    const next = nextShown(cursor.k, direction, row => isDoubtful(book, row));
    if (next === null) {
      say(direction > 0 ? 'No doubtful row below.' : 'No doubtful row above.');
    } else {
      goTo(next);
      say(`Row ${next + 1}: ${describe(rows[next])}.`);
    }
  }

  function openSaving() {
    const accepted = rows.filter(row => row.mark === 'accepted').length;
    const unmarked = rows.filter(row => isEdited(row) && row.mark === '').length;
    const crossingPins = crossingAccepted(rows);
    const unpinned = rows.filter(row =>
      row.mark === 'accepted' && (crossingPins.has(row) || isCut(book, row))).length;
    find('saving-state').textContent = [
      `${rows.length} rows, ${accepted} of them marked as right.`,
      unmarked > 0 ? `${unmarked} mended, but without a mark: --pins would align them anew.` : '',
      unpinned > 0 ? `${unpinned} marked as right, but no pin can hold them (see Help).` : '',
    ].filter(part => part !== '').join(' ');
    find('saving').showModal();
  }

  const EXPORTS = {
    jsonl: ['application/jsonl', () => toJsonLines(book, rows)],
    tsv: ['text/tab-separated-values', () => toTsv(book, rows, find('only-accepted').checked)],
    tmx: ['application/x-tmx+xml', () => toTmx(book, rows, find('only-accepted').checked)],
  };

  function save(format) {
    const [type, content] = EXPORTS[format];
    const page = decodeURIComponent(location.pathname).split('/').pop();
    const name = `${page.replace(/\.html?$/i, '') || 'review'}.${format}`;
    const anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(new Blob([content()], { type }));
    anchor.download = name;
    anchor.click();
    // the browser takes the file at once, but not at this very moment
    setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
    find('saving').close();
    say(`${name} saved.`);
  }

  function changeTheme() {
    const root = document.documentElement;
    const isDark = root.dataset.theme === undefined
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : root.dataset.theme === 'dark';
    root.dataset.theme = isDark ? 'light' : 'dark';
    keep(THEME, root.dataset.theme);
    draw();
  }

  const COMMANDS = {
    nextSegment() {
      const { k, p, side } = cursor;
      if (p + 1 < rows[k][side].length) {
        goTo(k, { p: p + 1 });
      } else {
        goTo(nextShown(k, 1) ?? k, { p: nextShown(k, 1) === null ? p : 0 });
      }
    },
    previousSegment() {
      const { k, p } = cursor;
      goTo(p > 0 ? k : nextShown(k, -1) ?? k, { p: p > 0 ? p - 1 : Infinity });
    },
    source: () => goTo(cursor.k, { side: 'source', p: cursor.side === 'source' ? cursor.p : 0 }),
    target: () => goTo(cursor.k, { side: 'target', p: cursor.side === 'target' ? cursor.p : 0 }),
    nextRow: () => goTo(nextShown(cursor.k, 1) ?? cursor.k),
    previousRow: () => goTo(nextShown(cursor.k, -1) ?? cursor.k),
    firstRow: () => goTo(nextShown(-1, 1) ?? cursor.k),
    lastRow: () => goTo(nextShown(rows.length, -1) ?? cursor.k),
    nextDoubtful: () => goDoubtful(1),
    previousDoubtful: () => goDoubtful(-1),
    acceptAndGoOn: () => judge('accepted', 'right', true),
    accept: () => judge('accepted', 'right'),
    acceptShown() {
      const places = rows.map((_, k) => k)
        .filter(k => view.isShown(rows[k]) && rows[k].mark !== 'accepted');
      perform(markRows(rows, places, 'accepted'), cursor, `${places.length} rows marked as right.`);
    },
    doubt: () => judge('doubtful', 'doubtful'),
    clear: () => judge('', 'without a mark'),
    merge() {
      const { k, side, p } = cursor;
      perform(merge(book, rows, k), { k, side, p }, `Rows ${k + 1} and ${k + 2} merged.`);
    },
    split: splitHere,
    splitInside: openCutting,
    up() {
      const { k, side, p } = cursor;
      const above = k > 0 ? rows[k - 1][side].length : 0;
      perform(
        moveUp(book, rows, k, side, p),
        { k: Math.max(0, k - 1), side, p: above + p },
        'Moved up.');
    },
    down() {
      const { k, side, p } = cursor;
      const stays = p > 0 || rows[k][otherSide(side)].length > 0;
      perform(moveDown(book, rows, k, side, p), { k: stays ? k + 1 : k, side, p: 0 }, 'Moved down.');
    },
    swap() {
      const { k, side, p } = cursor;
      const change = swap(book, rows, k, side);
      perform(change, { k, side, p }, `Rows ${k + 1} and ${k + 2}: ${side} swapped.`);
    },
    unlink() {
      const { k, side } = cursor;
      const place = side === 'target' ? k + rows[k].source.length : k;
      perform(unlink(book, rows, k), { k: place, side }, `Row ${k + 1} taken apart.`);
    },
    link: linkHere,
    escape() {
      if (linking !== null) {
        giveUpLinking();
        say('No link.');
      } else if (query !== '') {
        find('search').value = '';
        query = '';
        applyFilter();
      }
    },
    search: () => find('search').select(),
    leaveSearch() {
      search();
      goTo(shownRows().length === 0 || view.isShown(rows[cursor.k]) ? cursor.k : nextShown(-1, 1));
    },
    undo: () => step(
      undoStep(history), taken => inverse(taken.change), taken => taken.before,
      'Undone.', 'Nothing to undo.'),
    redo: () => step(
      redoStep(history), taken => taken.change, taken => taken.behind,
      'Done again.', 'Nothing to do again.'),
    startOver() {
      find('saving').close();
      perform(startOver(book, rows), { k: 0, side: 'source' }, 'All rows are as aligned. Ctrl+Z undoes that.');
    },
    help: () => find('help').showModal(),
    save: openSaving,
    theme: changeTheme,
    filterAll: () => showFilter('all'),
    filterDoubtful: () => showFilter('doubtful'),
    filterUnaligned: () => showFilter('unaligned'),
    filterShapes: () => showFilter('shapes'),
    filterEdited: () => showFilter('edited'),
  };

  const WITHOUT_ROWS = ['help', 'theme', 'save', 'search', 'undo', 'redo', 'leaveSearch'];

  function run(command) {
    if (rows.length > 0 || WITHOUT_ROWS.includes(command)) {
      COMMANDS[command]();
    }
  }

  function search() {
    const wanted = foldedText(find('search').value.trim());
    if (wanted !== query) {
      query = wanted;
      applyFilter();
    }
  }

  // ---- what comes in

  document.addEventListener('keydown', event => {
    const command = commandOf(event);
    if (command !== undefined) {
      event.preventDefault();
      run(command);
    }
  });

  document.addEventListener('click', event => {
    const command = event.target.closest('[data-command]')?.dataset.command;
    const format = event.target.closest('[data-export]')?.dataset.export;
    const row = view.rowAt(event.target);
    if (command !== undefined) {
      run(command);
    } else if (format !== undefined) {
      save(format);
    } else if (row !== undefined) {
      event.preventDefault();
      const cell = event.target.closest('td');
      const side = ['source', 'target'].find(name => view.cell(row, name) === cell) ?? cursor.side;
      const p = [...view.segments(row, side)].indexOf(event.target.closest('.segment'));
      goTo(rows.indexOf(row), { side, p });
    }
  });

  table.addEventListener('pointermove', event => {
    const row = view.rowAt(event.target);
    explain(row ?? rows[cursor.k]);
    words.choosePair(row, row && words.pairsAt(row, event.clientX, event.clientY)[0]);
  });
  table.addEventListener('pointerleave', () => explain(rows[cursor.k]));

  find('filters').addEventListener('change', event => showFilter(event.target.value));
  let searching;
  find('search').addEventListener('input', () => {
    clearTimeout(searching);
    searching = setTimeout(search, 120);
  });

  find('words').addEventListener('keydown', event => {
    const back = getComputedStyle(find('words')).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const forth = back === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const moves = { [back]: -1, [forth]: 1, Home: -Infinity, End: Infinity };
    if (Object.hasOwn(moves, event.key)) {
      event.preventDefault();
      chooseWord(cut.chosen + moves[event.key]);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      finishCutting(cut.chosen);
    }
  });

  for (const dialog of document.querySelectorAll('dialog')) {
    // the browser would give the focus back to a cell that may be gone
    dialog.addEventListener('close', () => goTo(cursor.k, cursor));
  }

  addEventListener('scroll', draw, { passive: true });
  addEventListener('resize', draw);
  addEventListener('beforeprint', () => {
    number(new Set(rows));
    explain(undefined);
  });
  addEventListener('afterprint', () => explain(rows[cursor.k]));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  addEventListener('pagehide', () => keeping !== undefined && keepNow());
  addEventListener('beforeunload', event => {
    if (!canKeep && history.done.length > 0) {
      event.preventDefault();
    }
  });

  // ---- start

  view.adopt();
  const earlier = keptRows(book);
  if (earlier !== null) {
    install({ at: 0, removed: rows, added: earlier });
    touched = new WeakSet();
  }
  refresh();
  goTo(0, { focus: false });
  say(earlier === null ? '' : 'Your earlier work on this page is back.');
}

/** Where a piece can be cut: before words; in a text without spaces, where the browser sees words. */
function placesToCut(book, side, piece) {
  const text = book.texts[side][piece.index].slice(piece.start, piece.end);
  const places = [...text.matchAll(/\s+(?=\S)/g)].map(match => match.index + match[0].length);
  const found = places.length > 0 || typeof Intl.Segmenter !== 'function'
    ? places
    : [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)]
      .map(word => word.index);
  return found
    .filter(place => text.slice(0, place).trim() !== '' && text.slice(place).trim() !== '')
    .map(place => piece.start + place);
}

startReview();
