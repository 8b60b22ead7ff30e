import { bundleScript } from "#integrations/bundle.ts";

/** Builds the script for host pages from its source. */
export function hostScript(): Promise<string> {
  return bundleScript('import "/src/embed/host/script.ts";');
}
