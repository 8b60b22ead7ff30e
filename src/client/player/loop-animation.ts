/** Animations of marks that loop while a picture is shown. */
export interface LoopAnimations {
  pause: (paused: boolean) => void;
  stop: () => void;
}

/** Milliseconds from one point of a path to the next. */
const segmentDuration = 210;

/** Moves every mark with `data-travel` along its path, again and again, while the picture is in view; undefined where there is none. */
export function startLoopAnimations(canvas: SVGSVGElement, paused: boolean): LoopAnimations | undefined {
  const marks = [...canvas.querySelectorAll<SVGGElement>("[data-travel]")];
  if (marks.length === 0) return undefined;
  const animations = marks.map(animateAlongPath);
  let isPaused = paused;
  let isInView = true;
  const update = () => {
    for (const animation of animations) {
      if (isPaused || !isInView) animation.pause();
      else animation.play();
    }
  };
  const observer = new IntersectionObserver((entries) => {
    isInView = entries.at(-1)?.isIntersecting ?? true;
    update();
  });
  observer.observe(canvas);
  update();
  return {
    pause(next) {
      isPaused = next;
      update();
    },
    stop() {
      observer.disconnect();
      marks.forEach((mark, index) => {
        freeze(mark);
        animations[index]?.cancel();
      });
    },
  };
}

/** Writes a mark's animated position into its attribute, so that the next picture moves it from there. */
function freeze(mark: SVGGElement): void {
  const { e, f } = new DOMMatrix(getComputedStyle(mark).transform);
  mark.setAttribute("transform", `translate(${String(e)},${String(f)})`);
}

/** `data-travel` holds legs separated by "|", each a list of points "x,y" relative to the mark; between legs the mark jumps. */
function animateAlongPath(mark: SVGGElement): Animation {
  const [x = 0, y = 0] = (mark.getAttribute("transform") ?? "").match(/-?[\d.]+/g)?.map(Number) ?? [];
  const legs = (mark.dataset["travel"] ?? "").split("|").map((leg) => leg.split(" ").map(pointOf));
  const segments = legs.reduce((sum, leg) => sum + leg.length - 1, 0);
  let passed = 0;
  const frames = legs.flatMap((leg) => {
    const start = passed;
    passed += leg.length - 1;
    return leg.map(([dx, dy], index) => ({
      transform: `translate(${String(x + dx)}px,${String(y + dy)}px)`,
      offset: (start + index) / segments,
    }));
  });
  return mark.animate(frames, { duration: segments * segmentDuration, iterations: Infinity });
}

function pointOf(text: string): readonly [number, number] {
  const [dx = 0, dy = 0] = text.split(",").map(Number);
  return [dx, dy];
}
