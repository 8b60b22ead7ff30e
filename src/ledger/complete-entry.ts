import type { z } from "zod";

/** A type with all of its lists and objects read-only. */
export type ReadonlyDeep<Value> = Value extends readonly (infer Item)[]
  ? readonly ReadonlyDeep<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: ReadonlyDeep<Value[Key]> }
    : Value;

type Camel<Key> = Key extends `${infer First}-${infer Second}` ? `${First}${Capitalize<Second>}` : Key;

/** An entry of a YAML file as code uses it: `as-of` is `asOf`, and a field that the entry leaves out is null. */
export type Complete<Entry> = {
  readonly [Key in keyof Entry as Camel<Key>]-?: ReadonlyDeep<
    undefined extends Entry[Key] ? Exclude<Entry[Key], undefined> | null : Entry[Key]
  >;
};

/** Fills in null for each field of the schema that the entry leaves out, and writes names in camel case. */
export function completed<Schema extends z.ZodObject>(
  { shape }: Schema,
  entry: z.output<Schema>,
): Complete<z.output<Schema>> {
  const fields = Object.keys(shape).map((key) => [camelCase(key), entry[key] ?? null]);
  return Object.fromEntries(fields) as Complete<z.output<Schema>>;
}

/** The name of a YAML or JSON field in code: `as-of` is `asOf`. */
export function camelCase(key: string): string {
  return key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
