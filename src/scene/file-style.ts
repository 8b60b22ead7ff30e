import { attributesOf, type Attributes } from "./attributes.ts";
import { propertiesOf } from "./mark-rules.ts";
import { palettes, type Palette } from "./mark-styles.ts";
import { patternDefs } from "./patterns.ts";
import type { Layout, Mark, Scene } from "./scene.ts";

/** The colours of a file: those that its viewer prefers, or always those of the dark scheme. */
export type FileColours = "viewer" | "night";

/** Faces for labels that programs may have; a file with glyphs has a face of its own before them. */
const families = "'Libre Franklin',Arial,Helvetica,sans-serif";

/** How elements look that look alike: on a screen with colours, and where textures stand in for tints. */
interface Look {
  readonly className: string;
  readonly colours: Attributes;
  readonly textures: Attributes;
}

/**
 * How the elements of one picture file look. Each look is written twice: as presentation attributes, which every program reads, and as
 * a rule that matches this file's own elements only, so that several files and their page can stand in one document.
 */
export class FileStyle {
  /** The class of the file's root, and what its ids begin with; no other file has it. */
  readonly scope: string;
  readonly #layout: Layout;
  readonly #colours: FileColours;
  readonly #looks = new Map<string, Look>();

  constructor({ name, layout }: Pick<Scene, "name" | "layout">, colours: FileColours = "viewer") {
    const endings = [layout === "tall" ? "-tall" : "", colours === "night" ? "-dark" : ""];
    this.scope = `loop-${name.replace("/", "-")}${endings.join("")}`;
    this.#layout = layout;
    this.#colours = colours;
  }

  /** All attributes of a mark, its look in place of its classes. */
  attributesOf(mark: Mark): Attributes {
    const [classes, ...own] = attributesOf(mark);
    const size = own.filter(([name]) => name === "font-size");
    return [...this.#wear(classes?.[1] ?? "", size), ...own.filter(([name]) => name !== "font-size")];
  }

  /** The attributes of the picture's background. */
  ground(): Attributes {
    return this.#wear("", [["fill", "var(--paper)"]]);
  }

  /** The patterns that the marks use which have been written so far, and no others. */
  patterns(): string {
    const values = new Set(
      [...this.#looks.values()].flatMap((look) => [...look.colours, ...look.textures].map(([, value]) => value)),
    );
    return patternDefs
      .split(/(?<=<\/pattern>)/)
      .filter((pattern) => values.has(`url(#${/id="([^"]+)"/.exec(pattern)?.[1] ?? ""})`))
      .map((pattern) => pattern.replace('id="', `id="${this.scope}-`))
      .join("")
      .replace(/ class="([^"]+)"/g, (_, classes: string) => attributeText(this.#wear(classes, [])));
  }

  /** The rules of all marks that have been written so far, with a font that holds their glyphs. */
  sheet(glyphs: string): string {
    const [own, other] = this.#colours === "night" ? (["night", "day"] as const) : (["day", "night"] as const);
    const face = `"${this.scope}"`;
    const condition = own === "day" ? "screen and (prefers-color-scheme:dark)" : "print";
    const rules = (style: (look: Look) => Attributes, palette: Palette) =>
      [...this.#looks.values()].map((look) => this.#rule(look.className, style(look), palette)).join("");
    const changed = ({ colours }: Look) => colours.filter(([, value]) => value.includes("var("));
    const textures = (look: Look) => look.textures.filter(([name, value]) => !has(look.colours, name, value));
    return [
      `@font-face{font-family:${face};font-weight:400 700;src:url(${glyphs}) format("woff2")}`,
      `.${this.scope}{color-scheme:${own === "day" ? "light dark" : "dark"}}`,
      // What the text round an inline picture looks like says nothing about the picture.
      `.${this.scope}>g{all:initial;visibility:inherit;pointer-events:inherit;direction:ltr}`,
      rules(({ colours }) => colours, own).replaceAll(families, `${face},${families}`),
      `@media ${condition}{${rules(changed, other)}}`,
      `@media print,(monochrome),(forced-colors:active){${rules(textures, "day")}}`,
    ].join("");
  }

  #rule(className: string, properties: Attributes, palette: Palette): string {
    if (properties.length === 0) return "";
    const text = properties.map(([name, value]) => {
      const unit = name === "font-size" ? "px" : "";
      return `${name}:${this.#plain(name, value, palette)}${unit}`;
    });
    return `.${this.scope} .${className}{${text.join(";")}}`;
  }

  /** The class and the presentation attributes of an element with these classes and properties of its own. */
  #wear(classes: string, own: Attributes): Attributes {
    const names = classes.split(" ");
    const colours = [...propertiesOf(names, [this.#layout], "colours"), ...own];
    if (colours.length === 0) return [];
    const textures = [...propertiesOf(names, [this.#layout], "textures"), ...own];
    const key = JSON.stringify([colours, textures]);
    const look = this.#looks.get(key) ?? { className: `loop-${String(this.#looks.size + 1)}`, colours, textures };
    this.#looks.set(key, look);
    const palette = this.#colours === "night" ? "night" : "day";
    return [
      ["class", look.className],
      ...colours.map(([name, value]) => [name, this.#plain(name, value, palette)] as const),
    ];
  }

  /** A value with colours of a palette, ids of this file, and faces that programs have. */
  #plain(name: string, value: string, palette: Palette): string {
    if (name === "font-family") return families;
    const known: Readonly<Record<string, string>> = palettes[palette];
    return value
      .replace(/var\(--(\w+)\)/g, (whole, colour: string) => known[colour] ?? whole)
      .replace("url(#", `url(#${this.scope}-`);
  }
}

/** Attributes as markup. */
export function attributeText(attributes: Attributes): string {
  return attributes.map(([name, value]) => ` ${name}="${value}"`).join("");
}

function has(attributes: Attributes, name: string, value: string): boolean {
  return attributes.some((one) => one[0] === name && one[1] === value);
}
