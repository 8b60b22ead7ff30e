import { expect, it } from "vitest";
import { userAgent } from "#commands/lib/edgar-client.ts";

it("tells EDGAR the site's name and contact, in characters that a header may have", () => {
  expect(userAgent({ name: "Geld – zurück\n", contact: "a@example.org" })).toBe("Geld  zurck a@example.org");
});

it("refuses to ask without a contact, and says where to write it", () => {
  expect(() => userAgent({ name: "A site", contact: null })).toThrow(
    'add "contact:" with a mail address to content/site.yaml',
  );
});
