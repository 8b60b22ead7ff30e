import sharp from "sharp";

/** Pictures are compared at this width, where it no longer shows how a program smooths edges and sets letters. */
const width = 200;
/** From so much on, of 255, a pixel is quite another colour. */
const leastOther = 64;

/** How far two pictures differ: the mean over all channels, of 255, and the share of pixels that are quite another colour. */
export interface Difference {
  readonly mean: number;
  readonly others: number;
}

/** Compares two pictures, whatever their sizes; they must have the same shape. */
export async function difference(one: Buffer, other: Buffer): Promise<Difference> {
  const [first, second] = await Promise.all([pixelsOf(one), pixelsOf(other)]);
  if (first.length !== second.length) throw new Error("the pictures differ in shape");
  let sum = 0;
  let others = 0;
  for (let at = 0; at < first.length; at += 3) {
    const channels = [0, 1, 2].map((channel) => Math.abs((first[at + channel] ?? 0) - (second[at + channel] ?? 0)));
    sum += channels.reduce((all, one) => all + one, 0);
    if (Math.max(...channels) > leastOther) others += 1;
  }
  return { mean: sum / first.length, others: others / (first.length / 3) };
}

function pixelsOf(picture: Buffer): Promise<Buffer> {
  return sharp(picture).removeAlpha().resize(width).raw().toBuffer();
}
