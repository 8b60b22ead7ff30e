/** Marks that go round while a picture is shown. */
export interface Travel {
  pause: (paused: boolean) => void;
  stop: () => void;
}

/** Milliseconds from one station to the next. */
const pace = 210;

/** Sets every mark with `data-travel` on its way; they stop while the picture is out of view. */
export function startTravel(canvas: SVGSVGElement, paused: boolean): Travel {
  const travellers = [...canvas.querySelectorAll<SVGGElement>("[data-travel]")];
  const journeys = travellers.map(setOut);
  let held = paused;
  let inView = true;
  const update = () => {
    for (const journey of journeys) {
      if (held || !inView) journey.pause();
      else journey.play();
    }
  };
  const watcher = new IntersectionObserver((entries) => {
    inView = entries.at(-1)?.isIntersecting ?? true;
    update();
  });
  watcher.observe(canvas);
  update();
  return {
    pause(next) {
      held = next;
      update();
    },
    stop() {
      watcher.disconnect();
      travellers.forEach((traveller, index) => {
        stay(traveller);
        journeys[index]?.cancel();
      });
    },
  };
}

/** Leaves a mark where its journey has brought it, so that the next picture moves it from there. */
function stay(traveller: SVGGElement): void {
  const { e, f } = new DOMMatrix(getComputedStyle(traveller).transform);
  traveller.setAttribute("transform", `translate(${String(e)},${String(f)})`);
}

function setOut(traveller: SVGGElement): Animation {
  const [x = 0, y = 0] = (traveller.getAttribute("transform") ?? "").match(/-?[\d.]+/g)?.map(Number) ?? [];
  const legs = (traveller.dataset["travel"] ?? "").split("|").map((leg) => leg.split(" ").map(pointOf));
  const steps = legs.reduce((sum, leg) => sum + leg.length - 1, 0);
  let passed = 0;
  const frames = legs.flatMap((leg) => {
    const start = passed;
    passed += leg.length - 1;
    return leg.map(([dx, dy], index) => ({
      transform: `translate(${String(x + dx)}px,${String(y + dy)}px)`,
      offset: (start + index) / steps,
    }));
  });
  return traveller.animate(frames, { duration: steps * pace, iterations: Infinity });
}

function pointOf(text: string): readonly [number, number] {
  const [dx = 0, dy = 0] = text.split(",").map(Number);
  return [dx, dy];
}
