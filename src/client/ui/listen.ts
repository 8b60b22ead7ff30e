type Handlers = Readonly<Record<string, () => void>>;

/** Listens passively to several events; the result stops listening. */
export function listen(target: EventTarget, handlers: Handlers): () => void {
  const stops = Object.entries(handlers).map(([name, handler]) => {
    target.addEventListener(name, handler, { passive: true });
    return () => target.removeEventListener(name, handler);
  });
  return () => stops.forEach((stop) => stop());
}
