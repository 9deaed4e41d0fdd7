// Which key does what. The letters M, S, U, D, A, R, C and Space are those of OmegaT's aligner.

const KEYS = {
  ArrowDown: 'nextSegment',
  ArrowUp: 'previousSegment',
  ArrowLeft: 'source',
  ArrowRight: 'target',
  j: 'nextRow',
  k: 'previousRow',
  Home: 'firstRow',
  End: 'lastRow',
  n: 'nextDoubtful',
  p: 'previousDoubtful',
  Enter: 'acceptAndGoOn',
  a: 'accept',
  A: 'acceptShown',
  r: 'doubt',
  c: 'clear',
  m: 'merge',
  s: 'split',
  S: 'splitInside',
  u: 'up',
  d: 'down',
  w: 'swap',
  x: 'unlink',
  ' ': 'link',
  Escape: 'escape',
  '/': 'search',
  '?': 'help',
  t: 'theme',
  1: 'filterAll',
  2: 'filterDoubtful',
  3: 'filterUnaligned',
  4: 'filterShapes',
  5: 'filterEdited',
};

const KEYS_WITH_CONTROL = { z: 'undo', Z: 'redo', y: 'redo', s: 'save' };

/** The command of a key; undefined when the key belongs to the browser or to what has the focus. */
function commandOf(event) {
  const target = event.target;
  if (event.defaultPrevented || event.altKey || event.isComposing
    || document.querySelector('dialog[open]') !== null) {
    return undefined;
  }
  const key = latinKey(event);
  if (event.ctrlKey || event.metaKey) {
    return target.matches('input[type=search]') && key !== 's' ? undefined : KEYS_WITH_CONTROL[key];
  }
  if (target.matches('input[type=search]')) {
    return key === 'Escape' || key === 'Enter' ? 'leaveSearch' : undefined;
  }
  if (target.matches('button, a, summary') && (key === 'Enter' || key === ' ')) {
    return undefined;
  }
  if (target.matches('input') && (key === ' ' || key.startsWith('Arrow'))) {
    return undefined;
  }
  return Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
}

/** The key as a Latin letter: where a keyboard has others, the one in that place. */
function latinKey(event) {
  const place = /^Key([A-Z])$/.exec(event.code);
  if (place !== null && event.key.length === 1 && event.key.charCodeAt(0) > 0x24F) {
    return event.shiftKey ? place[1] : place[1].toLowerCase();
  }
  // with Caps Lock a letter is still the same key
  const isLetter = /^[A-Za-z]$/.test(event.key);
  return isLetter && !event.shiftKey ? event.key.toLowerCase() : event.key;
}
