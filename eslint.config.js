import astro from "eslint-plugin-astro";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const house = {
  "max-lines": ["error", { max: 250 }],
  "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
};

const pageGlobals = [
  "document",
  "window",
  "matchMedia",
  "requestAnimationFrame",
  "localStorage",
  "sessionStorage",
  "navigator",
];

export default defineConfig(
  globalIgnores([
    ".astro/",
    "dist/",
    "reports/",
    "shots/",
    "tests/golden/",
    "tests/fixtures/content/",
    "public/embed-*.js",
  ]),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  tseslint.configs.strict,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // A string spread into its code points is what the fonts and the text widths need.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
    },
  },
  astro.configs.recommended,
  {
    rules: {
      eqeqeq: "error",
      "no-warning-comments": "error",
      "no-console": "error",
      "prefer-const": "error",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  { files: ["src/**/*.ts"], rules: house },
  { files: ["src/**/*.astro"], rules: { "max-lines": house["max-lines"] } },
  { files: ["src/commands/**", "src/integrations/**"], rules: { "no-console": "off" } },
  {
    // Only these rooms may touch the page; everything else runs when the site is built and in tests.
    files: ["src/**/*.ts", "src/**/*.astro"],
    ignores: ["src/{client,editor,embed,commands}/**", "src/scene/{to-dom,tween}.ts"],
    rules: { "no-restricted-globals": ["error", ...pageGlobals] },
  },
);
