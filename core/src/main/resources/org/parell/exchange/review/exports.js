// Rows as files for other programs: what JsonLinesWriter, TsvWriter and TmxWriter write in Java. All
// give a string, with LF.

/** A confidence, 0 to 1, with four digits. */
function confidenceText(book, row) {
  if (isEdited(row)) {
    // who made a row stands for it, unless they say that they doubt it
    return row.mark === 'doubtful' ? '0.5000' : '1.0000';
  }
  return (book.beads[row.bead].confidence / 10000).toFixed(4);
}

/** The accepted links that cross another accepted one, which no pin can hold. */
function crossingAccepted(rows) {
  return crossingRows(rows.filter(row => row.mark === 'accepted'));
}

/**
 * The status of a row, as the readers of pins know it; undefined when nothing was said. What no pin
 * can hold, a link that crosses another or a part of a segment, is never "accepted".
 */
function statusOf(book, row, crossing) {
  if (row.mark === 'accepted') {
    return isCut(book, row) ? 'cut' : crossing.has(row) ? 'crossing' : 'accepted';
  }
  return row.mark === '' ? undefined : row.mark;
}

/** JSON Lines: one object a row, in order. */
function toJsonLines(book, rows) {
  const crossing = crossingAccepted(rows);
  return rows.map((row, number) => jsonLine(book, row, number, crossing) + '\n').join('');
}

function jsonLine(book, row, number, crossing) {
  const { source, target } = book.data;
  const status = statusOf(book, row, crossing);
  const fields = [
    ['bead', number],
    ['source', JSON.stringify(sideText(book, 'source', row.source))],
    ['target', JSON.stringify(sideText(book, 'target', row.target))],
    ['confidence', confidenceText(book, row)],
    ['shape', JSON.stringify(shapeOf(row))],
    ...(status === undefined ? [] : [['status', JSON.stringify(status)]]),
    ...(isEdited(row) ? [['edited', true]] : []),
    ['source_language', JSON.stringify(source.language)],
    ['target_language', JSON.stringify(target.language)],
    ['source_file', JSON.stringify(source.name)],
    ['target_file', JSON.stringify(target.name)],
    ['source_segments', jsonSegments(book, 'source', row.source)],
    ['target_segments', jsonSegments(book, 'target', row.target)],
  ];
  return '{' + fields.map(([name, value]) => `"${name}":${value}`).join(',') + '}';
}

function jsonSegments(book, side, pieces) {
  const { starts, ends, kinds, blocks } = book.data[side];
  return JSON.stringify(pieces.map(piece => {
    const index = piece.index;
    const kind = book.data.kindsOfBlocks[kinds[index]];
    const block = blocks[index] < 0 ? {} : { block: blocks[index] };
    const text = pieceText(book, side, piece);
    // where in the file a part of a segment stands is not known here
    return isWhole(book, side, piece)
      ? { index, start: starts[index], end: ends[index], kind, ...block, text }
      : { index, kind, ...block, text };
  }));
}

/** The rows that have text on both sides; of these only the accepted ones, if so wished. */
function unitsOf(book, rows, onlyAccepted) {
  return rows
    .filter(row => !onlyAccepted || row.mark === 'accepted')
    .map(row => ({
      row,
      source: sideText(book, 'source', row.source),
      target: sideText(book, 'target', row.target),
    }))
    .filter(unit => unit.source !== '' && unit.target !== '');
}

/** A table under a header, links only. */
function toTsv(book, rows, onlyAccepted) {
  const header =
    ['source', 'target', 'confidence', 'shape', 'source_indices', 'target_indices'].join('\t');
  const lines = unitsOf(book, rows, onlyAccepted).map(({ row, source, target }) => [
    source,
    target,
    confidenceText(book, row),
    shapeOf(row),
    indices(row.source),
    indices(row.target),
  ].map(tsvField).join('\t'));
  return [header, ...lines].map(line => line + '\n').join('');
}

function indices(pieces) {
  return '[' + pieces.map(piece => piece.index).join(', ') + ']';
}

function tsvField(text) {
  return text
    .replace(/[\t-\r\x1C-\x1E\x85\u2028\u2029]/g, ' ')
    .replaceAll('\0', '\uFFFD');
}

/** Translation memory exchange, TMX 1.4, links only; what XML cannot hold is left out. */
function toTmx(book, rows, onlyAccepted) {
  const { source, target, tool } = book.data;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    `<header creationtool="Parell" creationtoolversion="${xml(tool)}" segtype="sentence"`
      + ` o-tmf="Parell" adminlang="en" srclang="${xml(source.language)}" datatype="plaintext">`,
    '</header>',
    '<body>',
  ];
  let number = 0;
  for (const unit of unitsOf(book, rows, onlyAccepted)) {
    const texts = [xml(unit.source), xml(unit.target)];
    if (texts.some(text => text.trim() === '')) {
      continue;
    }
    number++;
    lines.push(`<tu tuid="${number}">`);
    lines.push(...[
      ['x-confidence', confidenceText(book, unit.row)],
      ['x-link-type', shapeOf(unit.row)],
      ['x-source-file', xml(source.name)],
      ['x-target-file', xml(target.name)],
    ].filter(([, value]) => value !== '').map(([type, value]) =>
      `<prop type="${type}">${value}</prop>`));
    [source, target].forEach((side, i) => lines.push(
      `<tuv xml:lang="${xml(side.language)}"><seg>${texts[i]}</seg></tuv>`));
    lines.push('</tu>');
  }
  lines.push('</body>', '</tmx>');
  return lines.map(line => line + '\n').join('');
}

function xml(text) {
  return text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
