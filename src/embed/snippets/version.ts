/** The version of the script for host pages. A change of the script needs a new one: src/commands/freeze-embed.ts. */
export const version = "1.0.0";
