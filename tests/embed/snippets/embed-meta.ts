import type { SnippetOptions, EmbedMeta } from "#embed/snippets/embed-meta.ts";

/** A diagram as a calm editor writes it. */
export const calm: EmbedMeta = {
  diagram: "loop",
  title: "The loop",
  home: "https://site.example/story/",
  site: "The money that comes back",
  credit: "The money that comes back",
  licence: "CC BY 4.0",
  licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
  asOf: "2026-07-15",
  asOfWords: "15 July 2026",
  states: [
    {
      state: "invest",
      headline: "A dollar goes in",
      message: "A cloud invests.",
      description: "A note travels.",
      step: "dollar-out",
    },
    { state: "credits", headline: "Never cash", message: "Part is a credit.", description: "A torn note.", step: null },
  ],
  room: { pixels: 400, share: 0.5 },
  script: { src: "https://site.example/story/embed-1.1.0.js", integrity: "sha384-abc" },
};

const evil = `</figcaption><script>alert("x")</script> & ' \` $1 \\ {x} ](http://evil) | *x*\n\n<!-- --> "`;

/** The same with words that try to leave the place they stand in. */
export const hostile: EmbedMeta = {
  ...calm,
  title: `Title ${evil}`,
  site: `Site ${evil}`,
  credit: `Credit ${evil}`,
  licence: `Licence ${evil}`,
  licenceUrl: `https://licence.example/"><script>)`,
  asOfWords: `Day ${evil}`,
  home: `https://site.example/a&b"(c)/`,
  states: calm.states.map((state) => ({
    ...state,
    headline: `Headline ${evil}`,
    message: `Message ${evil}`,
    description: `Description ${evil}`,
  })),
};

/** What the panel chooses at first. */
export const usual: SnippetOptions = { state: "invest", all: true, form: "script", theme: "auto", width: null };
