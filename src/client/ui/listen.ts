type Handlers = Readonly<Record<string, () => void>>;

/** Listens to several events, none of which it holds up; the result stops listening. */
export function listen(target: EventTarget, handlers: Handlers): () => void {
  const ends = Object.entries(handlers).map(([name, handler]) => {
    target.addEventListener(name, handler, { passive: true });
    return () => target.removeEventListener(name, handler);
  });
  return () => ends.forEach((end) => end());
}
