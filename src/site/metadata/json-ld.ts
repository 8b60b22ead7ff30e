import { canvases } from "#scene/scene.ts";
import { pictureUrl, type EmbedMeta } from "#embed/snippets/embed-meta.ts";
import { datasetJsonLd } from "./dataset.ts";

/** A diagram as search engines read it: a set of data, and a picture for each of its states. */
export async function diagramJsonLd(meta: EmbedMeta): Promise<Readonly<Record<string, unknown>>> {
  const { home, diagram, title, states, credit, licence, licenceUrl } = meta;
  const page = `${home}diagrams/${diagram}/`;
  const publisher = { "@type": "Organization", name: meta.site, url: home };
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
    contentUrl: `${pictureUrl(meta, state)}.png`,
    width: canvases.wide.width * 2,
    height: canvases.wide.height * 2,
    copyrightNotice: meta.site,
    ...rights,
  }));
  const files = `diagrams/${diagram}`;
  const description = states.map(({ message }) => message).join(" ");
  const set = await datasetJsonLd({ name: title, description, page: `${files}/`, files });
  return { "@graph": [set, ...pictures] };
}
