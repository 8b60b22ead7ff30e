import { createDriver } from "./drive.ts";
import { createFinder, type Root } from "./find-frames.ts";
import { listen } from "#client/ui/listen.ts";
import { createFitter, type Fitter } from "./fit.ts";
import { message, readReport, type Command, type Report } from "../messages.ts";
import { oncePerFrame } from "../once-a-frame.ts";
import { createAnswers } from "./answers.ts";
import { createFrames } from "./frames.ts";
import { createThemeSync } from "./themes.ts";
import { version } from "../snippets/version.ts";

const send = (frame: HTMLIFrameElement, command: Command) => frame.contentWindow?.postMessage(message(command), "*");

/** The script's public face, and the sites that it knows. */
export interface Host extends LoopEmbed {
  readonly homes: ReadonlySet<string>;
}

/** Controls every frame of ours on a host's page: those whose address begins with a known home, or that are marked as ours. */
export function startHost(): Host {
  const homes = new Set<string>();
  const roots = new Set<Root>();
  const { frames, driver, themes, hear } = careForFrames(roots);
  const isOurs = (frame: HTMLIFrameElement) => isFrom(frame, homes);
  const { watch } = createFinder({
    isOurs,
    found: frames.add,
    changed() {
      frames.tidy();
      forgetRemovedRoots(roots);
      themes.update();
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
    else if (isOurs(frame)) hear(frame, report);
  });
  watch(document);
  return {
    version,
    homes,
    watch,
    show,
    from(home) {
      homes.add(home);
      watch(document);
    },
  };
}

const show = (frame: HTMLIFrameElement, state: string) => send(frame, { type: "show", state });

/** What is done for the frames: their height, what is shown of them, their state and their theme. */
function careForFrames(roots: ReadonlySet<Root>) {
  const fitter = createFitter();
  const greet = (frame: HTMLIFrameElement) => {
    send(frame, { type: "hello" });
    themes.repeat(frame);
    driver.repeat(frame);
  };
  const answers = createAnswers(greet);
  const gone = (frame: HTMLIFrameElement) => {
    fitter.forget(frame);
    answers.forget(frame);
  };
  const frames = createFrames({ found: greet, loaded: answers.loaded, gone });
  const driver = createDriver({ roots, frames: frames.all, show });
  const themes = createThemeSync({ frames: frames.all, send: (frame, theme) => send(frame, { type: "theme", theme }) });
  const hear = (frame: HTMLIFrameElement, report: Report) => {
    answers.heard(frame, report);
    handle(frame, report, fitter);
  };
  return { frames, driver, themes, hear };
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
  const tell = (name: string, detail: unknown) =>
    frame.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  if (report.type === "height") fitter.fit(frame, report.height);
  if (report.type === "not-found") tell("loop-not-found", { words: report.words });
  if (report.type !== "state") return;
  const { diagram, state, states } = report;
  tell("loop-state", { diagram, state, states });
}
