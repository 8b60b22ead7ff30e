import type { Plugin, UserConfig } from "vite";

type CssOptions = NonNullable<UserConfig["css"]>;
/** A mixin's rules, in Lightning CSS's syntax tree. */
type Rules = readonly unknown[];
interface Mixin {
  readonly prelude: { readonly value: string };
  readonly body: { readonly value: Rules };
}

/**
 * Compiles style sheets with Lightning CSS. Declares each of these conditions as `@custom-media`, such as `phone` as
 * `(--phone)`, so that scripts can share them; and adds `@mixin name {}` with `@apply name`.
 */
export function styleSheets(mediaConditions: Readonly<Record<string, string>>): Plugin {
  const customMedia = Object.entries(mediaConditions).map(
    ([name, condition]) => `@custom-media --${kebabCase(name)} ${condition};`,
  );
  return {
    name: "style-sheets",
    enforce: "pre",
    config: () => ({ css: cssOptions() }),
    transform: {
      // A ?url import is a module that names the style sheet.
      filter: { id: { include: /\/src\/styles\/[\w-]+\.css(?:\?|$)/, exclude: /[?&]url\b/ } },
      // At the end, because @import has to stand first.
      handler: (code) => ({ code: `${code}\n${customMedia.join("\n")}\n`, map: null }),
    },
  };
}

function cssOptions(): CssOptions {
  const mixins = new Map<string, Rules>();
  return {
    transformer: "lightningcss",
    lightningcss: {
      drafts: { customMedia: true },
      // No prefixes and no lowering: style sheets are written for the browsers that the site supports.
      targets: {},
      customAtRules: {
        mixin: { prelude: "<custom-ident>", body: "style-block" },
        apply: { prelude: "<custom-ident>" },
      },
      visitor: {
        Rule: {
          custom: {
            mixin: ({ prelude, body }: Mixin) => {
              mixins.set(prelude.value, body.value);
              return [];
            },
            apply: ({ prelude }: Pick<Mixin, "prelude">) => {
              const rules = mixins.get(prelude.value);
              if (rules === undefined) throw new Error(`there is no mixin "${prelude.value}"; is mixins.css imported?`);
              return rules;
            },
          },
        },
      },
    },
  };
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
