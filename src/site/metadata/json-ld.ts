import { canvases } from "#scene/scene.ts";
import { pictureOf, type Exhibit } from "#embed/snippets/embed-meta.ts";
import { datasetJsonLd } from "./dataset.ts";

/** A diagram as search engines read it: a set of data, and a picture for each of its states. */
export async function diagramJsonLd(exhibit: Exhibit): Promise<Readonly<Record<string, unknown>>> {
  const { home, diagram, title, states, credit, licence, licenceUrl } = exhibit;
  const page = `${home}diagrams/${diagram}/`;
  const publisher = { "@type": "Organization", name: exhibit.site, url: home };
  const rights = {
    license: licenceUrl,
    creator: publisher,
    creditText: `${credit}, ${licence}`,
    acquireLicensePage: page,
  };
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
  const files = `diagrams/${diagram}`;
  const description = states.map(({ message }) => message).join(" ");
  const set = await datasetJsonLd({ name: title, description, page: `${files}/`, files });
  return { "@graph": [set, ...pictures] };
}
