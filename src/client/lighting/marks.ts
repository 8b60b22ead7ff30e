import type { CardData } from "../cards/card-data.ts";
import type { PictureRecords } from "../cards/picture-records.ts";
import { listen } from "../ui/listen.ts";
import type { Lighting } from "./lighting.ts";
import { measureMarks, type MarkBoxes } from "./mark-boxes.ts";
import { createMarkLabel, markWords } from "./mark-label.ts";
import { createMarkWalk, type MarkWalk } from "./mark-walk.ts";

interface Options {
  readonly stage: HTMLElement;
  readonly records: Pick<PictureRecords, "numbers" | "names">;
  readonly claim: CardData["claim"];
  readonly lighting: Pick<Lighting, "ask">;
  /** Opens the card of a claim beside an element. */
  readonly onOpen: (claim: string, opener: HTMLElement) => void;
  /** Puts the walk where a reader who uses keys finds it. */
  readonly placeWalk: (walk: MarkWalk) => void;
}

/** Lets marks of the stage be pointed at, tapped and walked by keys: a label names the number, a press opens its card. */
export function startMarks({ stage, records, claim: find, lighting, onOpen, placeWalk }: Options): void {
  const naming = createNaming({ stage, names: records.names, find });
  const walk = createMarkWalk(onOpen);
  const point = (claim: string | null) => {
    void naming.name(claim);
    lighting.ask("pointer", claim === null ? null : { names: [claim], from: stage });
  };
  listenToPointer(stage, {
    point: (event) => point(naming.claimAt(event)),
    leave: () => point(null),
    press(event, isTouch) {
      const claim = naming.claimAt(event);
      // A first tap names the mark, a second one opens its card.
      if (claim === null || (isTouch && claim !== naming.now())) point(claim);
      else onOpen(claim, naming.label);
    },
  });
  walk.element.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement) void naming.name(target.dataset["claim"] ?? null);
  });
  walk.element.addEventListener("focusout", () => void naming.name(null));
  const update = async () => {
    void naming.name(null);
    const claims = records.numbers[stage.dataset["show"] ?? ""] ?? [];
    const found = (await Promise.all(claims.map((id) => find(id)))).filter((record) => record !== undefined);
    walk.update(found.map((record) => ({ claim: record.id, name: markWords(record, records.names).join(", ") })));
    if (!walk.element.contains(document.activeElement)) placeWalk(walk);
  };
  new MutationObserver(() => void update()).observe(stage, { attributeFilter: ["data-show"] });
  void update();
}

interface Naming {
  readonly label: HTMLElement;
  /** Names a claim beside its marks; null names none. */
  readonly name: (claim: string | null) => Promise<void>;
  readonly now: () => string | null;
  /** The claim of the mark under a pointer; null where there is none, or while the picture moves or is painted on. */
  readonly claimAt: (event: MouseEvent) => string | null;
}

function createNaming({
  stage,
  names,
  find,
}: Pick<Options, "stage"> & { names: PictureRecords["names"]; find: Options["claim"] }): Naming {
  const label = createMarkLabel();
  stage.append(label.element);
  let measured: MarkBoxes | null = null;
  let now: string | null = null;
  const measure = () => (measured ??= measureMarks(stage));
  const forget = () => (measured = null);
  listen(window, { scroll: forget, resize: forget });
  new MutationObserver(forget).observe(stage, { attributeFilter: ["data-moving", "data-show"] });
  return {
    label: label.element,
    now: () => now,
    claimAt({ clientX, clientY }) {
      const isStill = stage.dataset["moving"] === undefined && stage.dataset["paintable"] === undefined;
      return isStill ? measure().claimAt(clientX, clientY) : null;
    },
    async name(claim) {
      if (claim === now) return;
      now = claim;
      markWordsInText(claim);
      const record = claim === null ? undefined : await find(claim);
      if (now !== claim) return;
      const area = claim === null ? null : measure().areaOf(claim);
      if (record === undefined || area === null) label.hide();
      else label.show(markWords(record, names), area, measure().figure);
    },
  };
}

interface PointerHandlers {
  readonly point: (event: PointerEvent) => void;
  readonly leave: () => void;
  readonly press: (event: MouseEvent, isTouch: boolean) => void;
}

/** Tells where a mouse or a pen points in the picture, and where it, or a finger, presses. */
function listenToPointer(stage: HTMLElement, { point, leave, press }: PointerHandlers): void {
  let isTouch = false;
  stage.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "touch") point(event);
  });
  stage.addEventListener("pointerdown", ({ pointerType }) => (isTouch = pointerType === "touch"));
  stage.addEventListener("pointerleave", ({ pointerType }) => {
    if (pointerType !== "touch") leave();
  });
  stage.addEventListener("click", (event) => press(event, isTouch));
}

/** Marks the number in the text of the step at hand, or in the table of a diagram, as long as its mark is pointed at. */
function markWordsInText(claim: string | null): void {
  for (const words of document.querySelectorAll("[data-named]")) words.removeAttribute("data-named");
  if (claim === null) return;
  for (const words of document.querySelectorAll<HTMLElement>('[aria-current="step"] .claim, tr[data-claim]'))
    if (words.dataset["claim"] === claim) words.dataset["named"] = "";
}
