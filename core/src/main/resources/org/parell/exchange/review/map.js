// A slim picture of all rows that are shown, at the edge of the page: where they are doubtful,
// unaligned, mended or right, and which of them are on the screen.

function createMap(canvas, colourOf, jump) {
  let count = 0;

  // the style sheet has the colours, by names; a computed colour is what a canvas takes. Each question
  // makes the browser look at the whole page, so answers are kept for as long as it stays light or dark
  const colours = new Map();
  let theme;

  function forgetColoursOfAnotherTheme() {
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const now = `${document.documentElement.dataset.theme} ${dark}`;
    if (now !== theme) {
      theme = now;
      colours.clear();
    }
  }

  function colourNamed(name) {
    if (!colours.has(name)) {
      canvas.style.color = `var(${name})`;
      colours.set(name, getComputedStyle(canvas).color);
    }
    return colours.get(name);
  }

  canvas.addEventListener('pointerdown', event => {
    canvas.setPointerCapture(event.pointerId);
    jumpTo(event);
  });
  canvas.addEventListener('pointermove', event => {
    if (canvas.hasPointerCapture(event.pointerId)) {
      jumpTo(event);
    }
  });

  function jumpTo(event) {
    const box = canvas.getBoundingClientRect();
    const share = (event.clientY - box.top) / box.height;
    if (count > 0) {
      jump(Math.max(0, Math.min(count - 1, Math.floor(share * count))));
    }
  }

  return {
    /** Draws the rows; those from first to behind last are on the screen. */
    draw(rows, first, behind) {
      count = rows.length;
      forgetColoursOfAnotherTheme();
      const scale = window.devicePixelRatio || 1;
      const [width, height] = [canvas.clientWidth * scale, canvas.clientHeight * scale];
      canvas.width = width;
      canvas.height = height;
      const context = canvas.getContext('2d');
      const step = height / Math.max(1, count);
      const thickness = Math.min(Math.max(step, 2 * scale), 24 * scale);
      context.fillStyle = colourNamed('--screen');
      context.fillRect(0, first * step, width, Math.max((behind - first) * step, 4 * scale));
      rows.forEach((row, i) => {
        const name = colourOf(row);
        if (name !== null) {
          context.fillStyle = colourNamed(name);
          context.fillRect(2 * scale, i * step, width - 4 * scale, thickness);
        }
      });
    },
  };
}
