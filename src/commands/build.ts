import { build } from "./lib/project.ts";

// Astro's own way of building says nothing of what then stands in the published folder.
if (!(await build(process.argv.slice(2)))) process.exitCode = 1;
