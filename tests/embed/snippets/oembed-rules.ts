import { z } from "zod";

const address = z.url({ protocol: /^https?$/ });
const pixels = z.int().positive();

/** Section 2.3.4 of the specification (https://oembed.com): a response of the type "rich", optional parts included. */
const rich = z
  .object({
    type: z.literal("rich"),
    version: z.literal("1.0"),
    title: z.string().min(1).optional(),
    author_name: z.string().optional(),
    author_url: address.optional(),
    provider_name: z.string().optional(),
    provider_url: address.optional(),
    cache_age: z.int().nonnegative().optional(),
    thumbnail_url: address.optional(),
    thumbnail_width: pixels.optional(),
    thumbnail_height: pixels.optional(),
    html: z.string().min(1),
    width: pixels,
    height: pixels,
  })
  .refine(
    ({ thumbnail_url, thumbnail_width, thumbnail_height }) => {
      const given = [thumbnail_url, thumbnail_width, thumbnail_height].filter((part) => part !== undefined);
      return given.length === 0 || given.length === 3;
    },
    { message: "a thumbnail needs address, width and height, or none of them" },
  );

/** What is wrong with an answer by the rules of oEmbed 1.0, each in a line. */
export function oEmbedProblems(answer: unknown): string[] {
  const { error } = rich.safeParse(answer);
  return error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
}
