/** How long a finger stays until it rests, in milliseconds. */
const restTime = 420;

/** Calls `then` when a finger has rested, unless the answer is called before. A busy page is given the time to hear of moves first. */
export function afterRest(then: () => void): () => void {
  let frame = 0;
  let timer = setTimeout(() => {
    frame = requestAnimationFrame(() => { timer = setTimeout(then); });
  }, restTime);
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}
