/**
 * What WordPress does to the HTML of an oEmbed answer from a site that it does not know, after the public description
 * of wp_filter_oembed_result: few elements with few attributes stay, the frame is sandboxed and given a secret, and
 * hidden where a quotation stands in for it until the frame speaks. Null where it finds no frame.
 */
export function wordpressFilter(html: string, secret: string): string | null {
  const [, quotation = "", frame] =
    /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(allowed(html)) ?? [];
  if (frame === undefined) return null;
  const style = quotation === "" ? "" : ' style="position: absolute; visibility: hidden;"';
  const framed = frame
    .replace("<iframe", `<iframe${style}`)
    .replace("<iframe", '<iframe sandbox="allow-scripts" security="restricted"')
    .replace(
      / src=(['"])(.*?)\1/,
      (_, quote: string, src: string) =>
        ` src=${quote}${src}#?secret=${secret}${quote} data-secret=${quote}${secret}${quote}`,
    );
  return quotation.replace("<blockquote", `<blockquote class="wp-embedded-content" data-secret="${secret}"`) + framed;
}

const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  blockquote: [],
  iframe: ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"],
};

/** Elements that are not known lose their tags; those that are, their other attributes. */
function allowed(html: string): string {
  return html.replace(/<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/gi, (_, slash: string, name: string, rest: string) => {
    const tag = name.toLowerCase();
    const known = attributes[tag];
    if (known === undefined) return "";
    if (slash !== "") return `</${tag}>`;
    const kept = [...rest.matchAll(/\s([a-z-]+)="([^"]*)"/gi)].filter(([, key = ""]) =>
      known.includes(key.toLowerCase()),
    );
    return `<${[tag, ...kept.map(([, key, value]) => `${key ?? ""}="${value ?? ""}"`)].join(" ")}>`;
  });
}
