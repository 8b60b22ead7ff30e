/**
 * Puts a picture's own SVG in the place of its image, so that marks of it can be lit; the page's style sheet for marks draws
 * it. The image stays where the file does not come.
 */
export async function inlinePicture(image: HTMLImageElement): Promise<SVGElement | null> {
  const response = await fetch(image.currentSrc || image.src);
  if (!response.ok) return null;
  const file = new DOMParser().parseFromString(await response.text(), "image/svg+xml");
  const svg = document.importNode(file.documentElement, true);
  if (!(svg instanceof SVGElement)) return null;
  // Its words stand beside the picture, and its styles are the page's.
  for (const part of svg.querySelectorAll("style, script, title, desc")) part.remove();
  svg.removeAttribute("role");
  svg.setAttribute("aria-label", image.alt);
  svg.setAttribute("role", "img");
  (image.closest("picture") ?? image).replaceWith(svg);
  return svg;
}
