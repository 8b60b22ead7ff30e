/** Does it with the next picture that the browser paints, however often it is asked for until then. */
export function onceAFrame(act: () => void): () => void {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      act();
    });
  };
}
