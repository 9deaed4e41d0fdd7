// What was done and can be undone. A step is {change, before, behind}: a change of rows, and what to
// come back to on either side of it.

function createHistory() {
  return { done: [], undone: [] };
}

/** Takes a new step; what was undone before is forgotten. */
function remember(history, step) {
  return { done: [...history.done, step], undone: [] };
}

/** {history, step} with the last step taken back; step undefined when there is none. */
function undoStep(history) {
  const step = history.done[history.done.length - 1];
  return step === undefined
    ? { history }
    : { step, history: { done: history.done.slice(0, -1), undone: [...history.undone, step] } };
}

/** {history, step} with the last step that was taken back done again. */
function redoStep(history) {
  const step = history.undone[history.undone.length - 1];
  return step === undefined
    ? { history }
    : { step, history: { done: [...history.done, step], undone: history.undone.slice(0, -1) } };
}
