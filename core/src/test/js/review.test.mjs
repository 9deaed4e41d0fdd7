// Tests of the scripts of the review page that know of no page, to run with node; ReviewModelTest
// runs them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../../main/resources/org/parell/exchange/review/', import.meta.url);
const source = ['beads.js', 'exports.js', 'history.js', 'store.js', 'keys.js']
  .map(name => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');
const names = [...source.matchAll(/^function (\w+)/gm)].map(match => match[1]);
const page = new Function(`'use strict'; ${source}; return { ${names.join(', ')} };`)();

const SIDES = ['source', 'target'];

function book(texts, shapes, links = []) {
  const side = (name, list) => ({
    name: name + '.txt',
    language: name === 'source' ? 'en' : 'nn',
    starts: list.map((_, i) => 100 * i),
    ends: list.map((text, i) => 100 * i + text.length),
    kinds: list.map(() => 0),
    // -1 is a segment outside all blocks
    blocks: list.map((_, i) => (i === 0 ? -1 : i)),
    unparted: [],
    texts: {},
  });
  return page.createBook({
    tool: '1',
    key: 'k',
    kindsOfBlocks: ['paragraph'],
    kindsOfLinks: ['number', 'learned'],
    source: side('source', texts.source),
    target: side('target', texts.target),
    beads: shapes.flatMap(([n, m, percent]) => [n, m, percent * 100, percent]),
    links,
  }, texts);
}

function small() {
  return book(
    { source: ['One came.', 'Two came.', 'Three left.'], target: ['Ein kom.', 'To kom.', 'Tre drog.'] },
    [[1, 1, 99], [2, 1, 80], [0, 1, 60]]);
}

function shapes(rows) {
  return rows.map(row => [row.source.map(p => p.index).join(), row.target.map(p => p.index).join()].join(':'));
}

function after(rows, change) {
  assert.equal(change.refused, undefined, change.refused);
  assert.deepEqual(rows.slice(change.at, change.at + change.removed.length), change.removed);
  const done = page.applied(rows, change);
  assert.deepEqual(page.applied(done, page.inverse(change)), rows, 'a change can be taken back');
  return done;
}

test('merging joins a row and the one below', () => {
  const b = small();
  const rows = after(page.foundRows(b), page.merge(b, page.foundRows(b), 1));
  assert.deepEqual(shapes(rows), ['0:0', '1,2:1,2']);
  assert.ok(page.isEdited(rows[1]));
  assert.match(page.merge(b, rows, 1).refused, /no row below/);
});

test('splitting a merged row brings back the beads that were found, with their confidence', () => {
  const b = small();
  const merged = after(page.foundRows(b), page.merge(b, page.foundRows(b), 0));
  const rows = after(merged, page.splitBefore(b, merged, 0, 'source', 1));
  assert.deepEqual(rows, page.foundRows(b));
  assert.equal(page.percentOf(b, rows[0]), 99);
});

test('the other side is cut where the words stay together', () => {
  const texts = { source: ['One 1.', 'Two 2.'], target: ['A very long sentence about 1.', 'x 2.', 'y'] };
  const at = (list, index, word) => {
    const start = list[index].indexOf(word);
    return [index, start, start + word.length];
  };
  const b = book(texts, [[2, 3, 50]], [
    [...at(texts.source, 0, '1'), ...at(texts.target, 0, '1'), 0, 200],
    [...at(texts.source, 1, '2'), ...at(texts.target, 1, '2'), 0, 200],
  ].flat());
  const found = page.foundRows(b);
  assert.equal(page.linksOf(b, found[0]).length, 2);
  const rows = after(found, page.splitBefore(b, found, 0, 'source', 1));
  assert.deepEqual(shapes(rows), ['0:0', '1:1,2']);
  assert.equal(page.linksOf(b, rows[0]).length, 1);
});

test('moving takes the chosen segment and those on its way', () => {
  const b = small();
  const found = page.foundRows(b);
  assert.deepEqual(shapes(after(found, page.moveUp(b, found, 1, 'source', 0))), ['0,1:0', '2:1', ':2']);
  assert.deepEqual(shapes(after(found, page.moveUp(b, found, 1, 'source', 1))), ['0,1,2:0', ':1', ':2']);
  assert.deepEqual(shapes(after(found, page.moveDown(b, found, 1, 'source', 1))), ['0:0', '1:1', '2:2']);
  assert.deepEqual(
    shapes(after(found, page.moveUp(b, found, 0, 'source', 0))), ['0:', ':0', '1,2:1', ':2']);
  assert.match(page.moveDown(b, found, 2, 'target', 0).refused, /no row below/);
});

test('an empty row goes', () => {
  const b = small();
  const found = page.foundRows(b);
  assert.deepEqual(shapes(after(found, page.moveUp(b, found, 2, 'target', 0))), ['0:0', '1,2:1,2']);
});

test('unlinking leaves every segment alone, source first', () => {
  const b = small();
  const found = page.foundRows(b);
  assert.deepEqual(
    shapes(after(found, page.unlink(b, found, 1))), ['0:0', '1:', '2:', ':1', ':2']);
  assert.match(page.unlink(b, found, 2).refused, /alone/);
});

test('linking brings far sides together, and refuses what does not follow', () => {
  const b = small();
  const rows = after(page.foundRows(b), page.unlink(b, page.foundRows(b), 1));
  // rows are 0:0 1: 2: :1 :2
  assert.deepEqual(shapes(after(rows, page.link(b, rows, 2, 'source', 4))), ['0:0', '1:', ':1', '2:2']);
  assert.match(page.link(b, rows, 2, 'source', 0).refused, /do not follow/);
  assert.match(page.link(b, rows, 2, 'source', 2).refused, /another row/);
});

test('swapping lets links cross, and swapping again undoes it', () => {
  const b = small();
  const found = page.foundRows(b);
  const rows = after(found, page.swap(b, found, 0, 'target'));
  assert.deepEqual(shapes(rows), ['0:1', '1,2:0', ':2']);
  assert.equal(page.crossingRows(rows).size, 2);
  assert.equal(page.crossingRows(found).size, 0);
  assert.deepEqual(after(rows, page.swap(b, rows, 0, 'target')), found);
});

test('cutting inside a segment makes parts that merging heals', () => {
  const b = small();
  const found = page.foundRows(b);
  const rows = after(found, page.splitInside(b, found, 0, 'source', 0, 4));
  assert.deepEqual(rows[0].source, [{ index: 0, start: 0, end: 4 }]);
  assert.equal(page.sideText(b, 'source', rows[0].source), 'One');
  assert.equal(page.sideText(b, 'source', rows[1].source), 'came.');
  assert.ok(page.isCut(b, rows[0]));
  assert.deepEqual(after(rows, page.merge(b, rows, 0)), found);
  assert.match(page.splitInside(b, found, 0, 'source', 0, 0).refused, /both sides/);
});

test('marks are told from doubt, and mending takes them off', () => {
  const b = small();
  const found = page.foundRows(b);
  assert.deepEqual(found.map(row => page.isDoubtful(b, row)), [false, true, true]);
  const accepted = after(found, page.markRow(b, found, 1, 'accepted'));
  assert.ok(!page.isDoubtful(b, accepted[1]));
  assert.ok(!page.isEdited(accepted[1]));
  const moved = after(accepted, page.moveDown(b, accepted, 1, 'source', 1));
  assert.deepEqual(moved.map(row => row.mark), ['', '', '']);
  const all = after(found, page.markRows(found, [0, 2], 'accepted'));
  assert.deepEqual(all.map(row => row.mark), ['accepted', '', 'accepted']);
  assert.deepEqual(after(all, page.startOver(b, all)), found);
});

test('JSON Lines say what was accepted, doubted and mended', () => {
  const b = small();
  let rows = page.foundRows(b);
  rows = after(rows, page.markRow(b, rows, 0, 'accepted'));
  rows = after(rows, page.merge(b, rows, 1));
  rows = after(rows, page.markRow(b, rows, 1, 'doubtful'));
  const lines = page.toJsonLines(b, rows).trimEnd().split('\n').map(line => JSON.parse(line));
  assert.deepEqual(lines[0], {
    bead: 0,
    source: 'One came.',
    target: 'Ein kom.',
    confidence: 0.99,
    shape: '1-1',
    source_language: 'en',
    target_language: 'nn',
    source_file: 'source.txt',
    target_file: 'target.txt',
    source_segments: [{ index: 0, start: 0, end: 9, kind: 'paragraph', text: 'One came.' }],
    target_segments: [{ index: 0, start: 0, end: 8, kind: 'paragraph', text: 'Ein kom.' }],
    status: 'accepted',
  });
  assert.deepEqual(
    [lines[1].status, lines[1].edited, lines[1].confidence, lines[1].target],
    ['doubtful', true, 0.5, 'To kom. Tre drog.']);
});

test('what no pin can hold is never called accepted', () => {
  const b = small();
  const found = page.foundRows(b);
  const statuses = rows => page.toJsonLines(b, after(rows, page.markRows(rows, rows.map((_, k) => k), 'accepted')))
    .trimEnd().split('\n').map(line => JSON.parse(line).status);
  assert.deepEqual(statuses(after(found, page.swap(b, found, 0, 'target'))), ['crossing', 'crossing', 'accepted']);
  const swapped = after(found, page.swap(b, found, 0, 'target'));
  const onlyOne = after(swapped, page.markRow(b, swapped, 0, 'accepted'));
  assert.match(page.toJsonLines(b, onlyOne), /"status":"accepted"/);
  assert.deepEqual(
    statuses(after(found, page.splitInside(b, found, 0, 'source', 0, 4))), ['cut', 'cut', 'accepted', 'accepted']);
});

test('TSV and TMX hold links only, and nothing breaks their form', () => {
  const b = book({ source: ['a\tb\u0001<&">', 'x'], target: ['\u2028c\u0000', 'y'] }, [[1, 1, 99], [1, 0, 9], [0, 1, 9]]);
  const rows = page.foundRows(b);
  assert.deepEqual(page.toTsv(b, rows, false).split('\n').slice(1), [
    'a b\u0001<&">\t c\uFFFD\t0.9900\t1-1\t[0]\t[0]', '']);
  const tmx = page.toTmx(b, rows, false);
  assert.match(tmx, /<seg>a\tb&lt;&amp;&quot;&gt;<\/seg>/);
  assert.doesNotMatch(tmx, /[\u0000\u0001]/);
  assert.equal(tmx.match(/<tu /g).length, 1);
  assert.equal(page.toTsv(b, rows, true).split('\n').length, 2);
});

test('a space stands only where the file has one', () => {
  const b = book({ source: ['一。', '二。', 'three'], target: ['x'] }, [[3, 1, 99]]);
  b.unparted.source.add(1);
  assert.equal(page.sideText(b, 'source', page.foundRows(b)[0].source), '一。二。 three');
});

test('undo and redo walk the same way, and a new step forgets what was undone', () => {
  let history = page.remember(page.remember(page.createHistory(), 'a'), 'b');
  let taken = page.undoStep(history);
  assert.equal(taken.step, 'b');
  assert.equal(page.redoStep(taken.history).step, 'b');
  history = page.remember(taken.history, 'c');
  assert.equal(page.redoStep(history).step, undefined);
  assert.equal(page.undoStep(page.undoStep(history).history).step, 'a');
  assert.equal(page.undoStep(page.createHistory()).step, undefined);
});

test('whatever is done, every piece stands in one row, and all of it can be undone and kept', () => {
  let seed = 7;
  const random = n => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor(seed / 65536) % n;
  };
  for (let round = 0; round < 60; round++) {
    const beads = Array.from({ length: 12 }, () => [1 + random(2), random(3), 99]);
    const text = i => `Word${i} and more ${i}.`;
    const counts = [0, 1].map(j => beads.reduce((sum, bead) => sum + bead[j], 0));
    const b = book({
      source: Array.from({ length: counts[0] }, (_, i) => text(i)),
      target: Array.from({ length: counts[1] }, (_, i) => text(i)),
    }, beads);
    let rows = page.foundRows(b);
    const done = [];
    for (let i = 0; i < 60; i++) {
      const k = random(rows.length);
      const side = SIDES[random(2)];
      const p = random(Math.max(1, rows[k][side].length));
      const change = [
        () => page.merge(b, rows, k),
        () => page.moveUp(b, rows, k, side, p),
        () => page.moveDown(b, rows, k, side, p),
        () => page.swap(b, rows, k, side),
        () => page.unlink(b, rows, k),
        () => page.link(b, rows, random(rows.length), side, k),
        () => page.splitBefore(b, rows, k, side, p),
        () => rows[k][side].length > 0
          ? page.splitInside(b, rows, k, side, p, rows[k][side][p].start + 1 + random(8)) : page.unlink(b, rows, k),
        () => page.markRow(b, rows, k, ['accepted', 'doubtful', ''][random(3)]),
      ][random(9)]();
      if (change.refused === undefined) {
        rows = after(rows, change);
        done.push(change);
      }
      assert.ok(rows.every(row => !page.isEmpty(row)));
      assert.ok(SIDES.every(s => page.isComplete(b, s, rows)), `round ${round}, step ${i}`);
      const kept = page.unpacked(b, JSON.parse(JSON.stringify(page.packed(rows))));
      assert.deepEqual(kept, rows);
      const monotone = rows.filter(row => !page.crossingRows(rows).has(row) && !page.isUnaligned(row))
        .sort((one, other) => page.position(one.source[0]) - page.position(other.source[0]))
        .map(row => page.position(row.target[0]));
      assert.deepEqual(monotone, [...monotone].sort((x, y) => x - y));
    }
    assert.ok(done.length > 10);
    for (const change of done.reverse()) {
      rows = page.applied(rows, page.inverse(change));
    }
    assert.deepEqual(rows, page.foundRows(b));
  }
});

test('what was kept for another text is not taken', () => {
  const b = small();
  for (const packed of [[0, 1], [0, 1, 2, 2], [0, 1, 9], 'x', null, [[0, 'wrong'], 1, 2],
    [0, 1, [-1, '', [], [[2, 0, 3]]]], [0, 1, [-1, '', [], [[2, 0, 99]]]]]) {
    assert.equal(page.unpacked(b, packed), null, JSON.stringify(packed));
  }
  assert.deepEqual(page.unpacked(b, [0, [1, 'accepted'], 2]).map(row => row.mark), ['', 'accepted', '']);
});

test('a key is the same on keyboards with other letters', () => {
  assert.equal(page.latinKey({ key: 'ь', code: 'KeyM', shiftKey: false }), 'm');
  assert.equal(page.latinKey({ key: 'Φ', code: 'KeyA', shiftKey: true }), 'A');
  assert.equal(page.latinKey({ key: 'M', code: 'KeyM', shiftKey: false }), 'm');
  assert.equal(page.latinKey({ key: '?', code: 'Slash', shiftKey: true }), '?');
});
