// The rows of an alignment and how they are mended. Nothing here knows of a page.
//
// A piece is a stretch of one segment, {index, start, end}: a whole segment, or, where somebody has
// cut inside it, a part. A row is {source, target, bead, mark}: two lists of pieces that follow each
// other in their text; the number of the bead that the aligner found, or -1 of a row that somebody
// made; and what somebody said of it: '', 'accepted' or 'doubtful'. Rows never change: what mends
// them gives a change {at, removed, added}, rows that give way to others at a place, or a refusal
// {refused: why}. So every change can be undone, and every piece stands in exactly one row.

const SIDES = ['source', 'target'];

/**
 * What does not change: texts, segments, beads as found, and the words that speak for them.
 *
 * data is what ReviewData.java writes; texts are lists of strings by side.
 */
function createBook(data, texts) {
  const whole = {};
  const unparted = {};
  for (const side of SIDES) {
    whole[side] = texts[side].map((text, index) => ({ index, start: 0, end: text.length }));
    unparted[side] = new Set(data[side].unparted);
  }
  const book = { data, texts, whole, unparted, beads: [], beadByExtent: new Map(), links: new Map() };
  let source = 0;
  let target = 0;
  for (let i = 0; i < data.beads.length; i += 4) {
    const [sourceCount, targetCount, confidence, percent] = data.beads.slice(i, i + 4);
    const row = {
      source: whole.source.slice(source, source + sourceCount),
      target: whole.target.slice(target, target + targetCount),
      bead: book.beads.length,
      mark: '',
    };
    book.beadByExtent.set(extent(row.source) + '|' + extent(row.target), row.bead);
    book.beads.push({ row, confidence, percent });
    source += sourceCount;
    target += targetCount;
  }
  // pairs of words come in the order of the source, and there are many: only where they start is noted
  for (let i = 0; i < data.links.length; i += 8) {
    if (!book.links.has(data.links[i])) {
      book.links.set(data.links[i], i);
    }
  }
  return book;
}

/** The rows as the aligner found them. */
function foundRows(book) {
  return book.beads.map(bead => bead.row);
}

function extent(pieces) {
  if (pieces.length === 0) {
    return '';
  }
  const last = pieces[pieces.length - 1];
  return `${pieces[0].index}.${pieces[0].start}-${last.index}.${last.end}`;
}

/** A row of these pieces: the one that was found, if they are just those of it. */
function createRow(book, source, target, mark = '') {
  const bead = book.beadByExtent.get(extent(source) + '|' + extent(target));
  if (bead === undefined) {
    return { source, target, bead: -1, mark };
  }
  const found = book.beads[bead].row;
  return mark === '' ? found : { ...found, mark };
}

function isEmpty(row) {
  return row.source.length === 0 && row.target.length === 0;
}

function isUnaligned(row) {
  return row.source.length === 0 || row.target.length === 0;
}

function isEdited(row) {
  return row.bead < 0;
}

/** True when a piece is not a whole segment. */
function isCut(book, row) {
  return SIDES.some(side => row[side].some(piece => !isWhole(book, side, piece)));
}

function isWhole(book, side, piece) {
  return piece.start === 0 && piece.end === book.whole[side][piece.index].end;
}

function shapeOf(row) {
  return `${row.source.length}-${row.target.length}`;
}

/** How sure a row is, in percent rounded down; of a row that somebody made, null. */
function percentOf(book, row) {
  return isEdited(row) ? null : book.beads[row.bead].percent;
}

/** True of a row that somebody should look at: unsure and not yet accepted, or said to be doubtful. */
function isDoubtful(book, row) {
  if (row.mark !== '') {
    return row.mark === 'doubtful';
  }
  const percent = percentOf(book, row);
  return percent !== null && percent < 90;
}

/** A piece as text; white space where it was cut goes. */
function pieceText(book, side, piece) {
  const text = book.texts[side][piece.index];
  return isWhole(book, side, piece) ? text : text.slice(piece.start, piece.end).trim();
}

/** One side of a row as one text: a space between segments that have one in the file. */
function sideText(book, side, pieces) {
  let joined = '';
  for (const piece of pieces) {
    const text = pieceText(book, side, piece);
    if (text !== '') {
      const parted = piece.start > 0 || !book.unparted[side].has(piece.index);
      joined += (joined !== '' && parted ? ' ' : '') + text;
    }
  }
  return joined;
}

/** The pairs of words that stand in a row, in the order of its source. */
function linksOf(book, row) {
  const found = [];
  for (const piece of row.source) {
    for (const link of linksOfSegment(book, piece.index)) {
      if (holds([piece], link.source) && holds(row.target, link.target)) {
        found.push(link);
      }
    }
  }
  return found;
}

function linksOfSegment(book, index) {
  const { links, kindsOfLinks } = book.data;
  const found = [];
  for (let i = book.links.get(index) ?? links.length; links[i] === index; i += 8) {
    found.push({
      source: { index, start: links[i + 1], end: links[i + 2] },
      target: { index: links[i + 3], start: links[i + 4], end: links[i + 5] },
      kind: kindsOfLinks[links[i + 6]],
      share: links[i + 7] / 100,
    });
  }
  return found;
}

function holds(pieces, word) {
  return pieces.some(piece =>
    piece.index === word.index && piece.start <= word.start && word.end <= piece.end);
}

/** True when a piece begins where another ends. */
function follows(book, side, before, behind) {
  if (before.index === behind.index) {
    return before.end === behind.start;
  }
  return before.index + 1 === behind.index
    && before.end === book.whole[side][before.index].end
    && behind.start === 0;
}

/** Two lists of pieces as one, in the order of the text; null when text lies between them. */
function joined(book, side, one, other) {
  if (one.length === 0 || other.length === 0) {
    return one.length === 0 ? other : one;
  }
  const inOrder = position(one[0]) <= position(other[0]);
  const [before, behind] = inOrder ? [one, other] : [other, one];
  const last = before[before.length - 1];
  const next = behind[0];
  if (!follows(book, side, last, next)) {
    return null;
  }
  if (last.index !== next.index) {
    return [...before, ...behind];
  }
  const healed = { index: last.index, start: last.start, end: next.end };
  const piece = isWhole(book, side, healed) ? book.whole[side][healed.index] : healed;
  return [...before.slice(0, -1), piece, ...behind.slice(1)];
}

/** Where a piece stands in its text, as a number to compare. */
function position(piece) {
  return piece.index * 1e7 + piece.start;
}

function refusal(refused) {
  return { refused };
}

/** Rows from at on give way to others; rows left without anything are dropped. */
function replace(rows, at, count, added) {
  return { at, removed: rows.slice(at, at + count), added: added.filter(row => !isEmpty(row)) };
}

function otherSide(side) {
  return side === 'source' ? 'target' : 'source';
}

/** A row with one side as given and the other as it was. */
function withSide(book, row, side, pieces) {
  return side === 'source'
    ? createRow(book, pieces, row.target)
    : createRow(book, row.source, pieces);
}

const NOT_ADJACENT =
  'That would join segments that do not follow each other in their text. Bring them together first.';

/** A row and the one below it as one. */
function merge(book, rows, k) {
  if (k + 1 >= rows.length) {
    return refusal('There is no row below to merge with.');
  }
  const source = joined(book, 'source', rows[k].source, rows[k + 1].source);
  const target = joined(book, 'target', rows[k].target, rows[k + 1].target);
  if (source === null || target === null) {
    return refusal(NOT_ADJACENT);
  }
  return replace(rows, k, 2, [createRow(book, source, target)]);
}

/** A piece, and those of its cell before it, go to the row above; above the first, into a new one. */
function moveUp(book, rows, k, side, p) {
  const pieces = rows[k][side];
  if (pieces.length === 0) {
    return refusal('There is nothing here to move.');
  }
  const moved = pieces.slice(0, p + 1);
  const rest = withSide(book, rows[k], side, pieces.slice(p + 1));
  if (k === 0) {
    return isEmpty(rest)
      ? refusal('There is no row above.')
      : replace(rows, 0, 1, [alone(book, side, moved), rest]);
  }
  const together = joined(book, side, rows[k - 1][side], moved);
  if (together === null) {
    return refusal(NOT_ADJACENT);
  }
  return replace(rows, k - 1, 2, [withSide(book, rows[k - 1], side, together), rest]);
}

/** A piece, and those of its cell behind it, go to the row below; below the last, into a new one. */
function moveDown(book, rows, k, side, p) {
  const pieces = rows[k][side];
  if (pieces.length === 0) {
    return refusal('There is nothing here to move.');
  }
  const moved = pieces.slice(p);
  const rest = withSide(book, rows[k], side, pieces.slice(0, p));
  if (k + 1 === rows.length) {
    return isEmpty(rest)
      ? refusal('There is no row below.')
      : replace(rows, k, 1, [rest, alone(book, side, moved)]);
  }
  const together = joined(book, side, moved, rows[k + 1][side]);
  if (together === null) {
    return refusal(NOT_ADJACENT);
  }
  return replace(rows, k, 2, [rest, withSide(book, rows[k + 1], side, together)]);
}

function alone(book, side, pieces) {
  return side === 'source' ? createRow(book, pieces, []) : createRow(book, [], pieces);
}

/**
 * One side of a row changes place with that side of the row below, so that links may cross: for
 * sentences that the translator told in another order.
 */
function swap(book, rows, k, side) {
  if (k + 1 >= rows.length) {
    return refusal('There is no row below to swap with.');
  }
  const [one, other] = [rows[k][side], rows[k + 1][side]];
  if (one.length === 0 && other.length === 0) {
    return refusal('There is nothing on this side to swap.');
  }
  return replace(rows, k, 2, [
    withSide(book, rows[k], side, other),
    withSide(book, rows[k + 1], side, one),
  ]);
}

/** Every segment of a row in a row of its own, source first. */
function unlink(book, rows, k) {
  const singles = [
    ...rows[k].source.map(piece => alone(book, 'source', [piece])),
    ...rows[k].target.map(piece => alone(book, 'target', [piece])),
  ];
  return singles.length < 2
    ? refusal('This segment stands alone already.')
    : replace(rows, k, 1, singles);
}

/** One side of a row goes to that side of another row, however far away. */
function link(book, rows, from, side, to) {
  if (from === to) {
    return refusal('Choose another row to link with.');
  }
  if (rows[from][side].length === 0) {
    return refusal('There is nothing here to link.');
  }
  const together = joined(book, side, rows[from][side], rows[to][side]);
  if (together === null) {
    return refusal(NOT_ADJACENT);
  }
  const at = Math.min(from, to);
  const added = rows.slice(at, Math.max(from, to) + 1);
  added[from - at] = withSide(book, rows[from], side, []);
  added[to - at] = withSide(book, rows[to], side, together);
  return replace(rows, at, added.length, added);
}

/** Two rows of one, cut on one side before a piece; on the other where the words say. */
function splitBefore(book, rows, k, side, p) {
  const pieces = rows[k][side];
  if (p <= 0 || p >= pieces.length) {
    return refusal('There is no place to split between segments here.');
  }
  return split(book, rows, k, side, pieces.slice(0, p), pieces.slice(p));
}

/** Two rows of one, cut inside a piece, at an offset in its segment. */
function splitInside(book, rows, k, side, p, offset) {
  const pieces = rows[k][side];
  const piece = pieces[p];
  const text = book.texts[side][piece.index];
  const [before, behind] = [text.slice(piece.start, offset), text.slice(offset, piece.end)];
  if (before.trim() === '' || behind.trim() === '') {
    return refusal('There must be text on both sides of the cut.');
  }
  const first = { index: piece.index, start: piece.start, end: offset };
  const second = { index: piece.index, start: offset, end: piece.end };
  return split(
    book, rows, k, side, [...pieces.slice(0, p), first], [second, ...pieces.slice(p + 1)]);
}

function split(book, rows, k, side, before, behind) {
  const others = rows[k][otherSide(side)];
  const place = otherPlace(book, rows[k], side, before, behind);
  const [above, below] = [others.slice(0, place), others.slice(place)];
  return replace(rows, k, 1, side === 'source'
    ? [createRow(book, before, above), createRow(book, behind, below)]
    : [createRow(book, above, before), createRow(book, below, behind)]);
}

/** Before which piece of the other side to cut: where most of the words stay together. */
function otherPlace(book, row, side, before, behind) {
  const other = otherSide(side);
  const pieces = row[other];
  const links = linksOf(book, row);
  const share = lengthOf(before) / (lengthOf(before) + lengthOf(behind));
  const [least, most] = pieces.length > 1 ? [1, pieces.length - 1] : [0, pieces.length];
  let best = { place: most, together: -1, off: 0 };
  for (let place = least; place <= most; place++) {
    const [above, below] = [pieces.slice(0, place), pieces.slice(place)];
    const together = links
      .filter(l => (holds(before, l[side]) && holds(above, l[other]))
        || (holds(behind, l[side]) && holds(below, l[other])))
      .reduce((sum, l) => sum + l.share, 0);
    const off = Math.abs(lengthOf(above) / (lengthOf(pieces) || 1) - share);
    if (together > best.together || (together === best.together && off < best.off)) {
      best = { place, together, off };
    }
  }
  return best.place;
}

function lengthOf(pieces) {
  return pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);
}

/** Says of a row that it is right or doubtful, or nothing any more. */
function markRow(book, rows, k, mark) {
  return replace(rows, k, 1, [{ ...rows[k], mark }]);
}

/** Says the same of several rows, whose places go up. */
function markRows(rows, places, mark) {
  if (places.length === 0) {
    return refusal('No row to mark.');
  }
  const at = places[0];
  const added = rows.slice(at, places[places.length - 1] + 1);
  for (const k of places) {
    added[k - at] = { ...rows[k], mark };
  }
  return replace(rows, at, added.length, added);
}

/** All rows as the aligner found them again. */
function startOver(book, rows) {
  return replace(rows, 0, rows.length, foundRows(book));
}

/** The rows after a change. */
function applied(rows, change) {
  return [
    ...rows.slice(0, change.at),
    ...change.added,
    ...rows.slice(change.at + change.removed.length),
  ];
}

/** What takes a change back. */
function inverse(change) {
  return { at: change.at, removed: change.added, added: change.removed };
}

/** The links that cross another one: no aligner that keeps the order of the texts can hold them. */
function crossingRows(rows) {
  const links = rows.filter(row => !isUnaligned(row));
  const starts = side => links.map(row => position(row[side][0]));
  const [sources, targets] = [starts('source'), starts('target')];
  const rises = values => values.every((value, i) => i === 0 || values[i - 1] < value);
  const crossing = new Set();
  if (rises(sources) && rises(targets)) {
    return crossing;
  }
  const order = links.map((_, i) => i).sort((i, j) => sources[i] - sources[j]);
  let highest = -1;
  for (const i of order) {
    if (targets[i] < highest) {
      crossing.add(links[i]);
    }
    highest = Math.max(highest, targets[i]);
  }
  let lowest = Infinity;
  for (const i of order.reverse()) {
    if (targets[i] > lowest) {
      crossing.add(links[i]);
    }
    lowest = Math.min(lowest, targets[i]);
  }
  return crossing;
}

/** Rows as numbers and short lists, to be kept; see unpacked. */
function packed(rows) {
  const pieces = list => list.map(piece => [piece.index, piece.start, piece.end]);
  return rows.map(row => {
    if (!isEdited(row)) {
      return row.mark === '' ? row.bead : [row.bead, row.mark];
    }
    return [-1, row.mark, pieces(row.source), pieces(row.target)];
  });
}

/** The rows that were packed; null when they are not all of the text, each piece once. */
function unpacked(book, packedRows) {
  try {
    const pieces = (side, list) => list.map(([index, start, end]) => {
      const whole = book.whole[side][index];
      return isWhole(book, side, { index, start, end }) ? whole : { index, start, end };
    });
    const rows = packedRows.map(entry => {
      const [bead, mark, source, target] = typeof entry === 'number' ? [entry, ''] : entry;
      if (bead < 0) {
        return createRow(book, pieces('source', source), pieces('target', target), mark);
      }
      const found = book.beads[bead].row;
      return mark === '' ? found : { ...found, mark };
    });
    const isSound = rows.every(row => ['', 'accepted', 'doubtful'].includes(row.mark))
      && SIDES.every(side => isComplete(book, side, rows));
    return isSound ? rows : null;
  } catch {
    return null;
  }
}

/** True when the pieces of a side, in the order of the text, are the whole text. */
function isComplete(book, side, rows) {
  const runs = rows.map(row => row[side]).filter(pieces => pieces.length > 0);
  const all = runs.sort((one, other) => position(one[0]) - position(other[0])).flat();
  const whole = book.whole[side];
  if (whole.length === 0 || all.length === 0) {
    return whole.length === all.length;
  }
  const last = all[all.length - 1];
  return all[0].index === 0
    && all[0].start === 0
    && last.index === whole.length - 1
    && last.end === whole[last.index].end
    && all.every((piece, i) => piece.start <= piece.end
      && (i === 0 || follows(book, side, all[i - 1], piece)));
}
