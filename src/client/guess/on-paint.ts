/** A point in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far a finger moves before it paints; less may become a tap, and a move up or down scrolls the page. */
const touchSlop = 6;

/** Tells the points that a reader paints: by dragging a mouse or pen, by a tap, and by a finger that moves sideways. The result ends it. */
export function onPaint(target: Element, paint: (point: Point) => void): () => void {
  let start: Point | null = null;
  let isPainting = false;
  const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });
  const down = (event: PointerEvent) => {
    if (!event.isPrimary || event.button !== 0) return;
    start = pointOf(event);
    isPainting = event.pointerType !== "touch";
    if (!isPainting) return;
    target.setPointerCapture(event.pointerId);
    paint(start);
  };
  const move = (event: PointerEvent) => {
    if (start === null || !event.isPrimary) return;
    const point = pointOf(event);
    isPainting ||= Math.abs(point.x - start.x) > touchSlop;
    if (isPainting) paint(point);
  };
  const up = (event: PointerEvent) => {
    if (start !== null && event.isPrimary) paint(pointOf(event));
    cancel();
  };
  const cancel = () => {
    start = null;
    isPainting = false;
  };
  const handlers = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: cancel } as const;
  const end = new AbortController();
  for (const [name, handler] of Object.entries(handlers)) {
    target.addEventListener(name, (event) => event instanceof PointerEvent && handler(event), { signal: end.signal });
  }
  return () => end.abort();
}
