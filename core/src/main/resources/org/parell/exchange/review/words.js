// Coloured words: the pairs that speak for a row, and what was searched for. Colours are laid over
// the text by the browser's highlights, so the page itself stays as it is; a browser without them
// shows the pairs in words only.

const COLOURS = 6;
const SHOWN_PAIRS = 12;

const KINDS_IN_WORDS = {
  number: 'same number',
  identical: 'same word',
  mark: 'same sign',
  cognate: 'alike',
  lexicon: 'known',
  learned: 'learned',
};

function createWords(book, view) {
  const canHighlight = typeof Highlight === 'function' && 'highlights' in CSS;

  function paint(name, ranges) {
    if (canHighlight) {
      CSS.highlights.set(name, new Highlight(...ranges));
    }
  }

  /** Where a word stands on the page; a list, empty when it does not. */
  function rangesOf(row, side, word) {
    const p = row[side].findIndex(piece => holds([piece], word));
    const text = view.segments(row, side)[p]?.firstChild;
    if (!text) {
      return [];
    }
    const shift = shiftOf(side, row[side][p]);
    const range = new Range();
    range.setStart(text, Math.min(word.start - shift, text.length));
    range.setEnd(text, Math.min(word.end - shift, text.length));
    return [range];
  }

  /** What to take from an offset in a segment to have it in the text of a piece. */
  function shiftOf(side, piece) {
    const text = book.texts[side][piece.index].slice(piece.start, piece.end);
    return isWhole(book, side, piece) ? 0 : piece.start + text.length - text.trimStart().length;
  }

  /**
   * Colours the strongest pairs of words of a row; none without one. Gives all pairs, strongest
   * first, signs behind words.
   */
  function showPairs(row) {
    const pairs = row === undefined ? [] : linksOf(book, row);
    const weight = pair => pair.kind === 'mark' ? -1 / pair.share : pair.share;
    const strongest = [...pairs].sort((one, other) => weight(other) - weight(one));
    for (let colour = 0; colour < COLOURS; colour++) {
      const ranges = strongest
        .slice(0, SHOWN_PAIRS)
        .filter((_, i) => i % COLOURS === colour)
        .flatMap(pair => SIDES.flatMap(side => rangesOf(row, side, pair[side])));
      paint('pair-' + colour, ranges);
    }
    paint('pair-chosen', []);
    return strongest;
  }

  return {
    showPairs,

    /** Brings out one pair of a row among the others; none when it is undefined. */
    choosePair(row, pair) {
      const ranges = pair === undefined
        ? []
        : SIDES.flatMap(side => rangesOf(row, side, pair[side]));
      paint('pair-chosen', ranges);
    },

    /** The pairs of a row that the word under a point of the page belongs to. */
    pairsAt(row, x, y) {
      const caret = document.caretPositionFromPoint?.(x, y);
      const node = caret?.offsetNode;
      const span = node?.parentElement?.closest('.segment');
      for (const side of SIDES) {
        const p = span ? [...view.segments(row, side)].indexOf(span) : -1;
        if (p >= 0) {
          const { index } = row[side][p];
          const offset = caret.offset + shiftOf(side, row[side][p]);
          return linksOf(book, row).filter(pair => pair[side].index === index
            && pair[side].start <= offset && offset <= pair[side].end);
        }
      }
      return [];
    },

    /** Colours what was searched for in some rows. */
    showFound(rows, query) {
      const ranges = [];
      for (const row of query === '' ? [] : rows) {
        for (const side of SIDES) {
          for (const span of view.segments(row, side)) {
            const text = span.firstChild;
            const folded = foldedText(span.textContent);
            for (let at = folded.indexOf(query); at >= 0; at = folded.indexOf(query, at + 1)) {
              const range = new Range();
              range.setStart(text, at);
              range.setEnd(text, Math.min(at + query.length, text.length));
              ranges.push(range);
            }
          }
        }
      }
      paint('found', ranges);
    },
  };
}

/** Text as it is searched: in lower case, each character as long as before, so that offsets hold. */
function foldedText(text) {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : Array.from(text, c => c.toLowerCase().length === c.length ? c.toLowerCase() : c).join('');
}

/** What speaks for a row, in words: a list of elements, one a pair, the strongest first. */
function evidenceParts(book, pairs) {
  const parts = pairs.slice(0, SHOWN_PAIRS).map((pair, i) => {
    const chip = document.createElement('span');
    chip.className = `chip pair-${i % COLOURS}`;
    chip.title = `${KINDS_IN_WORDS[pair.kind]}, ${pair.share.toFixed(2)} nats`;
    SIDES.forEach((side, j) => {
      const word = document.createElement('bdi');
      word.lang = book.data[side].language;
      word.textContent = wordText(book, side, pair[side]);
      chip.append(j > 0 ? ' = ' : '', word);
    });
    const kind = document.createElement('small');
    kind.textContent = KINDS_IN_WORDS[pair.kind];
    chip.append(' ', kind);
    return chip;
  });
  if (pairs.length > SHOWN_PAIRS) {
    const more = document.createElement('span');
    more.textContent = `and ${pairs.length - SHOWN_PAIRS} more`;
    parts.push(more);
  }
  return parts;
}

function wordText(book, side, word) {
  return book.texts[side][word.index].slice(word.start, word.end);
}
