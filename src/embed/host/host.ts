import { createDriver } from "./drive.ts";
import { createFinder, type Root } from "./find-frames.ts";
import { listen } from "#client/ui/listen.ts";
import { createFitter, type Fitter } from "./fit.ts";
import { message, readReport, type Command, type Report } from "../messages.ts";
import { oncePerFrame } from "../once-a-frame.ts";
import { version } from "../snippets/version.ts";

const send = (frame: HTMLIFrameElement, command: Command) => frame.contentWindow?.postMessage(message(command), "*");

interface Frames {
  readonly all: () => readonly HTMLIFrameElement[];
  readonly add: (frame: HTMLIFrameElement) => void;
  /** Forgets the frames that were removed from the page. */
  readonly tidy: () => void;
}

/** The frames that the script controls; `greet` is called for each new one, and whenever one has loaded again. */
function createFrames(greet: (frame: HTMLIFrameElement) => void, gone: (frame: HTMLIFrameElement) => void): Frames {
  const frames = new Set<HTMLIFrameElement>();
  const loaded = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLIFrameElement) greet(currentTarget);
  };
  return {
    all: () => [...frames],
    add(frame) {
      if (frames.has(frame)) return;
      frames.add(frame);
      frame.addEventListener("load", loaded);
      greet(frame);
    },
    tidy() {
      for (const frame of frames) {
        if (frame.isConnected) continue;
        frames.delete(frame);
        frame.removeEventListener("load", loaded);
        gone(frame);
      }
    },
  };
}

/** Controls every frame of ours on a host's page: those whose address begins with a known home, or that are marked as ours. */
export function startHost(): LoopEmbed {
  const homes = new Set<string>();
  const roots = new Set<Root>();
  const fitter = createFitter();
  const show = (frame: HTMLIFrameElement, state: string) => send(frame, { type: "show", state });
  const frames = createFrames((frame) => {
    send(frame, { type: "hello" });
    driver.repeat(frame);
  }, fitter.forget);
  const driver = createDriver({ roots, frames: frames.all, show });
  const { watch } = createFinder({
    isOurs: (frame) => isFrom(frame, homes),
    found: frames.add,
    changed() {
      frames.tidy();
      forgetRemovedRoots(roots);
      driver.look();
    },
    entered(root) {
      roots.add(root);
      root.addEventListener("scroll", driver.look, { capture: true, passive: true });
    },
  });
  listen(window, { resize: driver.look, load: driver.look });
  // An unknown frame may be in a shadow root that was attached later.
  const search = oncePerFrame(() => watch(document));
  onMessage(({ source, report }) => {
    const frame = frames.all().find(({ contentWindow }) => contentWindow === source);
    if (frame === undefined) search();
    else if (isFrom(frame, homes)) handle(frame, report, fitter);
  });
  return {
    version,
    watch,
    show,
    from(home) {
      homes.add(home);
      watch(document);
    },
  };
}

interface HostMessage {
  readonly source: MessageEventSource;
  readonly report: Report;
}

/** Listens to the reports that any window sends. */
function onMessage(act: (heard: HostMessage) => void): void {
  addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    const report = readReport(data);
    if (source !== null && report !== undefined) act({ source, report });
  });
}

/** Whether a frame shows a page of one of these sites, or is marked as ours. */
function isFrom({ src, dataset }: HTMLIFrameElement, homes: ReadonlySet<string>): boolean {
  return dataset["loopEmbed"] !== undefined || [...homes].some((home) => src.startsWith(`${home}embed/`));
}

/** Forgets the shadow roots that were removed from the page. */
function forgetRemovedRoots(roots: Set<Root>): void {
  for (const root of roots) if (root instanceof ShadowRoot && !root.host.isConnected) roots.delete(root);
}

function handle(frame: HTMLIFrameElement, report: Report, fitter: Fitter): void {
  if (report.type === "height") fitter.fit(frame, report.height);
  if (report.type !== "state") return;
  const { diagram, state, states } = report;
  frame.dispatchEvent(
    new CustomEvent("loop-state", { bubbles: true, composed: true, detail: { diagram, state, states } }),
  );
}
