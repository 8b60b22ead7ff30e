import * as fontkit from "fontkit";
import { families, subset } from "./subset.ts";
import type { Family } from "./subset.ts";

/** How often characters stand in a thousand of English prose, roughly. */
const letterFrequency = {
  " ": 154,
  e: 92,
  ta: 67,
  ino: 58,
  rs: 50,
  h: 35,
  ld: 30,
  cu: 22,
  mfpg: 17,
  ybw: 11,
  ",.v": 8,
  k: 5,
  TSA: 4,
  CMIBP: 3,
  DRHWELNFGO: 1,
};

interface SystemFace {
  /** Names of one design under which systems have it: all have the same widths. */
  readonly names: readonly string[];
  /** Average width of a character in prose, as a share of the type size. */
  readonly width: number;
}

/** Widths of faces that only readers' machines hold, as the Capsize collection publishes them (per 2048). */
const georgia: SystemFace[] = [{ names: ["Georgia"], width: 913 / 2048 }];
const georgiaBold: SystemFace[] = [{ names: ["Georgia Bold", "Georgia-Bold"], width: 1062 / 2048 }];
const times: SystemFace[] = [{ names: ["Times New Roman", "Times", "Liberation Serif"], width: 832 / 2048 }];
const timesBold: SystemFace[] = [
  { names: ["Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold"], width: 886 / 2048 },
];
const arial: SystemFace[] = [{ names: ["Arial", "Helvetica", "Liberation Sans"], width: 913 / 2048 }];
const arialBold: SystemFace[] = [
  { names: ["Arial Bold", "Arial-BoldMT", "Helvetica Bold", "Liberation Sans Bold"], width: 983 / 2048 },
];

/** Where two faces of one name are both there, the later rule wins: so Georgia stands after Times. */
const fallbacks = {
  newsreader: {
    name: "Newsreader fallback",
    faces: { 400: [...times, ...georgia], 700: [...timesBold, ...georgiaBold] },
  },
  "libre-franklin": { name: "Franklin fallback", faces: { 400: arial, 700: arialBold } },
} as const;

/** Rules that make a system face as wide and as high as our family, so that nothing moves when ours comes or never does. */
export async function fallbackCss(family: Family): Promise<string> {
  const { name, faces } = fallbacks[family];
  const rules: string[] = [];
  for (const weight of [400, 700] as const) {
    const ours = await measureFont(family, weight);
    rules.push(...faces[weight].map((face) => rule(name, weight, ours, face)));
  }
  return rules.join("");
}

interface FontMetrics {
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
}

async function measureFont(family: Family, weight: number): Promise<FontMetrics> {
  const bytes = await subset(family, Object.keys(letterFrequency).join(""), { weight, format: "sfnt" });
  const font = fontkit.create(bytes);
  if (!("unitsPerEm" in font)) throw new Error(`${families[family].name} is not a single font`);
  let width = 0;
  let count = 0;
  for (const [characters, share] of Object.entries(letterFrequency)) {
    for (const character of characters) {
      width += share * font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth;
      count += share;
    }
  }
  const em = font.unitsPerEm;
  return {
    width: width / count / em,
    ascent: font.ascent / em,
    descent: -font.descent / em,
    lineGap: font.lineGap / em,
  };
}

function rule(name: string, weight: number, ours: FontMetrics, face: SystemFace): string {
  const size = ours.width / face.width;
  const share = (value: number) => `${String(Number((100 * value).toFixed(2)))}%`;
  return [
    `@font-face{font-family:"${name}";font-weight:${weight}`,
    `src:${face.names.map((local) => `local("${local}")`).join(",")}`,
    `size-adjust:${share(size)}`,
    `ascent-override:${share(ours.ascent / size)}`,
    `descent-override:${share(ours.descent / size)}`,
    `line-gap-override:${share(ours.lineGap / size)}}`,
  ].join(";");
}
