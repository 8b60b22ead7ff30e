import { canvases } from "../scene/scene.ts";
import type { Exhibit } from "../embed/exhibit.ts";
import { pictureOf } from "../embed/exhibit.ts";

/** A diagram as search engines read it: a set of data, and a picture for each of its states. */
export function published(exhibit: Exhibit): Readonly<Record<string, unknown>> {
  const { home, diagram, title, states, credit, licence, licenceUrl, asOf } = exhibit;
  const page = `${home}diagrams/${diagram}/`;
  const publisher = { "@type": "Organization", name: exhibit.site, url: home };
  const rights = {
    license: licenceUrl,
    creator: publisher,
    creditText: `${credit}, ${licence}`,
    acquireLicensePage: page,
  };
  const file = (ending: string, encodingFormat: string) => ({
    "@type": "DataDownload",
    contentUrl: `${home}diagrams/${diagram}.${ending}`,
    encodingFormat,
  });
  const pictures = states.map((state) => ({
    "@type": "ImageObject",
    name: state.headline,
    caption: state.message,
    description: state.description,
    contentUrl: `${pictureOf(exhibit, state)}.png`,
    width: canvases.wide.width * 2,
    height: canvases.wide.height * 2,
    copyrightNotice: exhibit.site,
    ...rights,
  }));
  const set = {
    "@type": "Dataset",
    name: title,
    description: states.map(({ message }) => message).join(" "),
    url: page,
    license: licenceUrl,
    creator: publisher,
    creditText: rights.creditText,
    dateModified: asOf,
    isAccessibleForFree: true,
    distribution: [file("csv", "text/csv"), file("json", "application/json")],
  };
  return { "@graph": [set, ...pictures] };
}
