import { claimRecord } from "#ledger/claim-schema.ts";
import { workbookType } from "../files/workbook.ts";
import { siteAddress, siteContent } from "../content.ts";

interface DatasetSummary {
  readonly name: string;
  readonly description: string;
  /** Address in the site of the page that shows the numbers. */
  readonly page: string;
  /** Address in the site of its files, without their ending. */
  readonly files: string;
  /** Whether there is a workbook among the files. */
  readonly hasWorkbook?: boolean;
}

/** A set of numbers as schema.org says it, with its files; for the page that shows them. */
export async function datasetJsonLd({
  name,
  description,
  page,
  files,
  hasWorkbook = false,
}: DatasetSummary): Promise<Record<string, unknown>> {
  const { site } = (await siteContent()).ledger;
  const file = (ending: string, encodingFormat: string) => {
    return { "@type": "DataDownload", encodingFormat, contentUrl: siteAddress(`${files}.${ending}`) };
  };
  return {
    "@type": "Dataset",
    name,
    description,
    url: siteAddress(page),
    license: site.licenceUrl,
    creator: { "@type": "Organization", name: site.publisher },
    creditText: site.credit,
    dateModified: site.asOf,
    isAccessibleForFree: true,
    distribution: [
      file("csv", "text/csv"),
      file("json", "application/json"),
      ...(hasWorkbook ? [file("xlsx", workbookType)] : []),
    ],
  };
}

/** The whole ledger as schema.org says it. */
export async function ledgerJsonLd(): Promise<Record<string, unknown>> {
  const { site } = (await siteContent()).ledger;
  return {
    ...(await datasetJsonLd({
      name: `${site.name}: the ledger`,
      description: "Every number of the story: amount, kind, date, how sure it is, sources, and where it is used.",
      page: "numbers/",
      files: "numbers",
      hasWorkbook: true,
    })),
    variableMeasured: claimRecord.keyof().options,
  };
}
