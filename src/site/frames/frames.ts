import { loadDiagram } from "#diagrams/index.ts";
import { formatDate } from "#text/dates.ts";
import { layouts, type Mark, type Scene } from "#scene/scene.ts";
import { charactersOf } from "#scene/to-svg.ts";
import { allMarks } from "#scene/walk.ts";
import embedCss from "#styles/embed-frame.css?inline";
import { subsetForText } from "../fonts/fonts.ts";
import { themeCss } from "../fonts/head.ts";
import { markCss, tintTextureCss } from "#scene/mark-styles.ts";
import { bundleScript } from "#integrations/bundle.ts";
import { sitePath, diagramData, siteContent } from "../content.ts";
import { reservedHeight, type ReservedHeight } from "./reserved-height.ts";
import { drawPicture } from "../pictures/pictures.ts";

/** A diagram as the pages for frames show it. */
export interface EmbedFrame {
  readonly diagram: string;
  readonly title: string;
  readonly states: readonly EmbedFrameState[];
  /** Whom to credit, under which licence, and how old the numbers are. */
  readonly credit: string;
  /** Something goes round in one of its pictures, and a reader may want to hold it. */
  readonly hasMotion: boolean;
}

export interface EmbedFrameState {
  readonly state: string;
  /** In each layout. */
  readonly scenes: Readonly<Record<Scene["layout"], Scene>>;
  /** Where the story shows it, as an address in the site. */
  readonly storyLink: string;
  /** Its picture as a file, as an address in the site. */
  readonly file: string;
}

/** Words on every frame. */
export const storyLinkText = "In the story";
export const offerTexts = { share: "Share", data: "Data", file: "Download" } as const;

/** Does it once a diagram in a build, anew in development. */
function onceABuild<Made>(make: (diagram: string) => Promise<Made>): (diagram: string) => Promise<Made> {
  const made = new Map<string, Promise<Made>>();
  return (diagram) => {
    const before = import.meta.env.DEV ? undefined : made.get(diagram);
    const now = before ?? make(diagram);
    made.set(diagram, now);
    return now;
  };
}

/** The frame of a diagram. */
export const embedFrame = onceABuild(async (diagram: string): Promise<EmbedFrame> => {
  const [{ title, states: names }, { ledger, story }] = await Promise.all([loadDiagram(diagram), siteContent()]);
  const { credit, licence, asOf } = ledger.site;
  const steps = story.chapters.flatMap((chapter) => chapter.steps).filter(({ show }) => show.diagram === diagram);
  const states = names.map(async (state): Promise<EmbedFrameState> => {
    const [wide, tall] = await Promise.all([drawPicture(diagram, state, "wide"), drawPicture(diagram, state, "tall")]);
    const step = steps.find(({ show }) => show.state === state) ?? steps[0];
    const way = step === undefined ? sitePath(`diagrams/${diagram}/`) : sitePath(`#${step.id}`);
    return { state, scenes: { wide, tall }, storyLink: way, file: sitePath(`diagrams/${diagram}/${state}.png`) };
  });
  const drawn = await Promise.all(states);
  return {
    diagram,
    title,
    states: drawn,
    credit: `${credit}, ${licence}. Numbers as of ${formatDate(asOf).replaceAll(" ", "\u00a0")}.`,
    hasMotion: drawn.some(({ scenes }) => layouts.some((layout) => isAnimated(scenes[layout].marks))),
  };
});

function isAnimated(marks: readonly Mark[]): boolean {
  return allMarks(marks).some(({ travel }) => travel !== undefined);
}

function messagesOf({ states }: EmbedFrame): string[] {
  return states.map(({ scenes }) => scenes.wide.message);
}

/** The credit, and the words of the links after it, which stay together. */
function lastLine({ credit }: EmbedFrame): string {
  return `${credit} ${Object.values(offerTexts).join("\u00a0·\u00a0")}`;
}

/** The room that holds a diagram's frame at every width, whatever its state. */
export async function frameReservedHeight(diagram: string): Promise<ReservedHeight> {
  const frame = await embedFrame(diagram);
  return reservedHeight({ messages: messagesOf(frame), credit: lastLine(frame) });
}

/** What stands in the page of a frame beside its words: a page that asks for no other file runs in any sandbox. */
interface FrameAssets {
  readonly script: string;
  readonly style: string;
}

/** The one script and the one style of a diagram's frames. */
export const frameAssets = onceABuild(async (diagram: string): Promise<FrameAssets> => {
  const frame = await embedFrame(diagram);
  const [script, style] = await Promise.all([scriptOf(frame), styleOf(frame)]);
  return { script, style };
});

/** A diagram stands in the file of its name, and is exported by it. */
async function scriptOf({ diagram, hasMotion }: EmbedFrame): Promise<string> {
  const data = await diagramData([diagram]);
  const script = await bundleScript(
    [
      `import { ${diagram} as diagram } from "/src/diagrams/${diagram}/index.ts";`,
      `import { startFrame } from "/src/embed/frame/frame.ts";`,
      `void startFrame(${JSON.stringify(diagram)}, diagram, ${JSON.stringify(data[diagram])});`,
    ].join("\n"),
    hasMotion ? [] : ["/client/player/loop-animation.ts"],
  );
  // Neither an end of the element nor a comment may stand in it.
  return script.trim().replaceAll("</", "<\\/").replaceAll("<!--", "<\\!--");
}

/** Colours, marks, layout and type, with the glyphs that this diagram needs. */
async function styleOf(frame: EmbedFrame): Promise<string> {
  const drawn = frame.states.flatMap(({ scenes }) => layouts.map((layout) => charactersOf(scenes[layout].marks)));
  const text = [...drawn, ...messagesOf(frame), lastLine(frame), storyLinkText, " 0123456789of"].join("");
  const face = `@font-face{font-family:"Libre Franklin";font-weight:400 700;src:url(${await subsetForText(text)}) format("woff2")}`;
  return [themeCss, markCss, tintTextureCss, embedCss, face].join("\n");
}
