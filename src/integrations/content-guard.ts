import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { watchContent } from "./content-overlay.ts";

/** Keeps wrong content from being published: a build with problems ends in an error, and `dev` shows them in the page. */
export default function contentGuard(): AstroIntegration {
  let root = "";
  return {
    name: "content",
    hooks: {
      "astro:config:setup": ({ command, config, updateConfig }) => {
        root = fileURLToPath(config.root);
        // A dev server asks for a final slash even after the name of a file, such as a font's; a build does not.
        if (command === "dev") updateConfig({ trailingSlash: "ignore" });
      },
      "astro:server:setup": ({ server }) => watchContent(server, root),
      "astro:build:start": () => refuseProblems(root),
    },
  };
}

async function refuseProblems(root: string): Promise<void> {
  const { closingLine, contentProblems } = await import("#check/problems.ts");
  const problems = await contentProblems(root);
  if (problems.length === 0) return;
  const error = new Error(`${closingLine(problems.length)} Nothing was built.`);
  // An editor needs the place in the content, not the place in the code.
  error.stack = "";
  console.error(`\n${problems.join("\n\n")}\n`);
  throw error;
}
