import type { Company, Deal } from "#ledger/claim.ts";
import type { Figure, Figures } from "#ledger/figures.ts";
import { claimIn, cloudsOf, labDeals, labsOf, promisesOf, sumFormula, type LabPromise } from "../shared/companies.ts";
import type { Tint } from "#scene/scene.ts";
import { monthWords } from "../shared/known-dates.ts";
import { shareWords } from "#text/share-words.ts";
import { squareWorth } from "../shared/square-worth.ts";
import { datesOf, type BacklogDates } from "./dates.ts";
import { pickDependence, type Dependence } from "./lab-shares.ts";

/** The sum of all backlogs; every backlog is read at its date. */
const allBacklogs = "backlog-four";

/** A cloud and its backlog, in parts. */
export interface Cloud {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly measure: string;
  readonly total: Figure;
  readonly others: Figure;
  /** The backlog one quarter before, and what it grew by since. */
  readonly before: Figure;
  readonly added: Figure;
  /** What it grew by after that, where the cloud has reported a younger quarter than the others. */
  readonly later: Figure | null;
  readonly promises: readonly LabPromise[];
  readonly due: Due;
  /** Signed after the backlog's date. */
  readonly signedLater: readonly LabPromise[];
}

/** How soon a backlog falls due: a share of it, within some time; or how long it runs on average. */
export interface Due {
  readonly share: Figure | null;
  readonly within: string;
  readonly life: Figure | null;
  /** The month that both speak of. */
  readonly month: string;
}

/** A lab, what of its promises stands in the backlogs, and all of them. */
export interface Lab {
  readonly id: string;
  readonly name: string;
  readonly tint: Tint | null;
  readonly within: Figure;
  readonly all: Figure;
}

/** The numbers of the backlog pictures. */
export interface BacklogData {
  /** Billions of dollars that one square represents. */
  readonly worth: number;
  readonly clouds: readonly Cloud[];
  readonly labs: readonly Lab[];
  readonly sums: Readonly<Record<"before" | "now" | "within" | "share" | "all" | "paid" | "taken", Figure>> & {
    /** With the youngest figure of each cloud; null where none is younger. */
    readonly later: Figure | null;
  };
  /** The labs' share in plain words: "about two fifths". */
  readonly shareWords: string;
  readonly dates: BacklogDates;
  /** When the labs took that in: "second quarter of 2026". */
  readonly takenWhen: string;
  readonly dependence: Dependence;
}

/** The figures of a picture: at the date of the sum, at the date before, and the newest. */
interface Times {
  readonly now: Figures;
  readonly before: Figures;
  readonly newest: Figures;
}

/** Takes from the ledger what the backlog pictures show; deals find their cloud by seller, and by their date. */
export function pickBacklog(newest: Figures): BacklogData {
  const times = { now: newest.asOf(allBacklogs), before: newest.asOf(`${allBacklogs}@previous`), newest };
  const { now, before } = times;
  const clouds = cloudsOf(newest);
  const totals = clouds.map((cloud) => claimIn(cloud, "backlog")).join(" + ");
  const picked = clouds.map((cloud) => pickCloud(cloud, times));
  const isLater = picked.some(({ later }) => later !== null);
  return {
    worth: squareWorth(newest),
    clouds: picked,
    labs: labsOf(newest).map((lab) => pickLab(lab, times)),
    sums: {
      before: before.sum(allBacklogs, totals),
      now: now.sum(allBacklogs, totals),
      later: isLater ? newest.figure("backlog-four-rolling", "range") : null,
      within: now.sum("labs-within", sumFormula(now, countedDeals(now))),
      share: now.figure("both-labs-share", "range"),
      all: newest.sum("labs-all", sumFormula(newest, labDeals(newest))),
      paid: newest.figure("clouds-paid-in", "range"),
      taken: newest.figure("two-labs-revenue", "range", "unknown"),
    },
    shareWords: shareWords(now.figure("both-labs-share", "range").value),
    dates: datesOf(newest, allBacklogs),
    takenWhen: newest.when("two-labs-revenue"),
    dependence: pickDependence(now),
  };
}

/** Whether a deal stands in its cloud's backlog at the date of these figures. */
function isCounted({ within, signed }: Deal, { day }: Figures): boolean {
  return within !== null && (signed === null || signed <= day(within));
}

function countedDeals(figures: Figures): Deal[] {
  return labDeals(figures).filter((deal) => isCounted(deal, figures));
}

function pickLab(lab: Company, { now, newest }: Times): Lab {
  const own = labDeals(newest).filter(({ buyer }) => buyer === lab.id);
  return {
    id: lab.id,
    name: lab.name,
    tint: lab.tint,
    within: now.sum(
      claimIn(lab, "within"),
      sumFormula(
        now,
        own.filter((deal) => isCounted(deal, now)),
      ),
    ),
    all: newest.sum(claimIn(lab, "promised"), sumFormula(newest, own)),
  };
}

function pickCloud(cloud: Company, { now, before, newest }: Times): Cloud {
  const { id, name, short, counts } = cloud;
  const [backlog, added] = [claimIn(cloud, "backlog"), claimIn(cloud, "added")];
  const own = labDeals(now).filter(({ seller }) => seller === id);
  const counted = own.filter((deal) => isCounted(deal, now));
  const total = now.figure(backlog, "range");
  const isYounger = newest.figure(backlog, "range").claim !== total.claim;
  return {
    ...{ id, name, short, total },
    measure: counts ?? "",
    due: dueOf(cloud, newest),
    others: now.sum(claimIn(cloud, "others"), [backlog, sumFormula(now, counted, " - ")].filter(Boolean).join(" - ")),
    before: before.figure(backlog, "range"),
    added: now.figure(added, "range"),
    later: isYounger ? newest.figure(added, "range") : null,
    promises: promisesOf(now, counted),
    signedLater: promisesOf(
      now,
      own.filter((deal) => !isCounted(deal, now)),
    ),
  };
}

function dueOf({ due, dueWithin, backlogLife }: Company, figures: Figures): Due {
  const optional = (claim: string | null) => (claim === null ? null : figures.figure(claim, "range", "unknown"));
  const claim = due ?? backlogLife;
  return {
    share: optional(due),
    within: dueWithin ?? "a year",
    life: optional(backlogLife),
    month: claim === null ? "" : monthWords(figures.day(claim)),
  };
}
