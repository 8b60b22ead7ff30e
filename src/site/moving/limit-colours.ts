import { palettes } from "#scene/mark-styles.ts";

type Colour = readonly [red: number, green: number, blue: number];

/** Between the ground and a colour stand so many, for smooth edges. */
const shades = 4;
/** Colours are told apart by their first five bits a channel. */
const bits = 5;
const mask = (1 << bits) - 1;

/**
 * Pixels (four bytes each) as the nearest of the day's colours and their shades on its ground, three bytes each. A file of few colours is
 * small, and what stands still is the same in every frame.
 */
export function limitColours(pixels: Uint8Array): Buffer {
  const limited = Buffer.alloc((pixels.length / 4) * 3);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    const [red = 0, green = 0, blue = 0] = [pixels[from], pixels[from + 1], pixels[from + 2]];
    const at = nearest[((red >> 3) << (2 * bits)) | ((green >> 3) << bits) | (blue >> 3)] ?? 0;
    // One by one: twenty million pixels are too many for a call each.
    limited[to] = reds[at] ?? 0;
    limited[to + 1] = greens[at] ?? 0;
    limited[to + 2] = blues[at] ?? 0;
  }
  return limited;
}

const ground = channels(palettes.day.paper);
const colours: readonly Colour[] = [
  ground,
  ...[...new Set<string>(Object.values(palettes.day))].map(channels).flatMap(shadesOf),
];
const channelOf = (channel: 0 | 1 | 2) => Uint8Array.from(colours, (colour) => colour[channel]);
const [reds, greens, blues] = [channelOf(0), channelOf(1), channelOf(2)];
const nearest = Uint8Array.from({ length: 1 << (3 * bits) }, (_, code) =>
  nearestTo([middle(code >> (2 * bits)), middle((code >> bits) & mask), middle(code & mask)]),
);

function middle(channel: number): number {
  return (channel << 3) + 4;
}

function channels(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

function shadesOf(colour: Colour): Colour[] {
  const mix = (share: number) => (at: 0 | 1 | 2) => Math.round(ground[at] + (colour[at] - ground[at]) * share);
  return Array.from({ length: shades }, (_, shade) => mix((shade + 1) / shades)).map((at) => [at(0), at(1), at(2)]);
}

/** The place in the list of the colour that is nearest to this one. */
function nearestTo([red, green, blue]: Colour): number {
  const distances = colours.map((colour) => Math.hypot(colour[0] - red, colour[1] - green, colour[2] - blue));
  return distances.indexOf(Math.min(...distances));
}
