/**
 * Puts a picture's own SVG in the place of its image, so that marks of it can be lit; the page's style sheet for marks draws
 * it. The image stays where the file does not come.
 */
export async function inlinePicture(image: HTMLImageElement): Promise<SVGElement | null> {
  const response = await fetch(image.currentSrc || image.src);
  if (!response.ok) return null;
  // Its styles are the page's; a policy would refuse them as soon as they are parsed. Its words stand beside the picture.
  const text = (await response.text()).replaceAll(/<style>.*?<\/style>/gs, "");
  const file = new DOMParser().parseFromString(text, "image/svg+xml");
  for (const part of file.querySelectorAll("script, title, desc")) part.remove();
  const svg = document.importNode(file.documentElement, true);
  if (!(svg instanceof SVGElement)) return null;
  if (image.alt === "") {
    svg.removeAttribute("role");
    svg.setAttribute("aria-hidden", "true");
  } else svg.setAttribute("aria-label", image.alt);
  (image.closest("picture") ?? image).replaceWith(svg);
  return svg;
}
