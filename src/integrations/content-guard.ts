import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { watchContent } from "./content-overlay.ts";

/** Makes a build with content problems fail, and shows them in the browser overlay of `dev`. */
export default function contentGuard(): AstroIntegration {
  let root = "";
  return {
    name: "content",
    hooks: {
      "astro:config:setup": ({ command, config, updateConfig }) => {
        root = fileURLToPath(config.root);
        // With "always" the dev server wants a trailing slash even after file names, such as a font's; a build does not.
        if (command === "dev") updateConfig({ trailingSlash: "ignore" });
      },
      "astro:server:setup": ({ server }) => watchContent(server, root),
      "astro:build:start": () => failOnProblems(root),
    },
  };
}

async function failOnProblems(root: string): Promise<void> {
  const { closingLine, contentProblems } = await import("#check/problems.ts");
  const problems = await contentProblems(root);
  if (problems.length === 0) return;
  const error = new Error(`${closingLine(problems.length)} Nothing was built.`);
  // Editors need the location in the content, not a stack trace.
  error.stack = "";
  console.error(`\n${problems.join("\n\n")}\n`);
  throw error;
}
